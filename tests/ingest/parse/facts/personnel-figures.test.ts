// Every appointment and removal of the five issues, against gold: all found, none invented.

import { expect, test } from 'vitest';
import { parsePersonnel } from '../../../../ingest/parse/facts/personnel.ts';
import { PersonnelRow, readGold, readGoldDocuments } from './gold-files.ts';
import { formatScore, scoreRows } from './score-facts.ts';

test.each([
  ['2020-03', 12],
  ['2020-05', 24],
  ['2022-05', 30],
])('issue %s: %i actions with person, kind, post, dates, notes and line right', (issue, count) => {
  const gold = readGold(`${issue}.personnel.jsonl`, PersonnelRow).map((row) =>
    [row.doc_no, row.date, row.decided, row.person, row.action, row.position, row.notes, row.line].join('|'),
  );
  const results = readGoldDocuments(issue).map(({ document, lines }) => parsePersonnel(document, lines));
  const found = results
    .flatMap(({ actions }) => actions)
    .filter((action) => !action.lapsed)
    .map((action) =>
      [
        action.docNo,
        action.date,
        action.decided?.date ?? null,
        action.person,
        action.kind,
        action.post,
        action.notes,
        action.lines.first,
      ].join('|'),
    );
  const score = scoreRows(gold, found);
  console.log(formatScore(`personnel ${issue}`, score));
  expect(gold).toHaveLength(count);
  expect(score.missing).toEqual([]);
  expect(score.surplus).toEqual([]);
  expect(
    results.flatMap(({ warnings }) => warnings).filter((warning) => warning.kind === 'headcount-mismatch'),
  ).toEqual([]);
});
