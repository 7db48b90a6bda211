// Every seat of the five issues against gold, over all documents of an issue: those without rosters must give none.

import { expect, test } from 'vitest';
import { parseRosters } from '../../../../ingest/parse/facts/rosters.ts';
import { readGold, readGoldDocuments, RosterRow } from './gold-files.ts';
import { formatScore, scoreRows } from './score-facts.ts';

const MIN_RECALL = 0.98;
const MIN_PRECISION = 0.98;
const MIN_GROUPS = 0.95;

function read(issue: string) {
  const gold = readGold(`${issue}.rosters.jsonl`, RosterRow);
  const found = readGoldDocuments(issue).flatMap(
    ({ document, lines }) => parseRosters(document, lines).seats,
  );
  return { gold, found };
}

test.each([
  ['2020-03', 301],
  ['2020-05', 101],
  ['2022-05', 323],
  ['2023-04', 91],
  ['2023-06', 1],
])('issue %s: %i seats with their persons and positions', (issue, count) => {
  const { gold, found } = read(issue);
  const score = scoreRows(
    gold.map((row) => [row.doc_no, row.person, row.position].join('|')),
    found.map((seat) => [seat.docNo, seat.person, seat.position].join('|')),
  );
  console.log(formatScore(`rosters ${issue}`, score));
  expect(gold).toHaveLength(count);
  expect(score.hits / score.gold, `missing ${score.missing.join(', ')}`).toBeGreaterThanOrEqual(MIN_RECALL);
  expect(score.hits / score.found, `surplus ${score.surplus.join(', ')}`).toBeGreaterThanOrEqual(
    MIN_PRECISION,
  );
});

test.each([
  ['2022-05', '阳政办函〔2022〕148号'],
  ['2020-03', '阳政办发〔2020〕50号'],
])('issue %s, %s: seats of scrambled columns stand in their groups, with their roles', (issue, docNo) => {
  const { gold, found } = read(issue);
  const score = scoreRows(
    gold
      .filter((row) => row.doc_no === docNo)
      .map((row) => [row.body, row.role, row.person, row.position].join('|')),
    found
      .filter((seat) => seat.docNo === docNo)
      .map((seat) => [seat.group, seat.role, seat.person, seat.position].join('|')),
  );
  console.log(formatScore(`groups ${docNo}`, score));
  expect(score.gold).toBeGreaterThan(50);
  expect(score.hits / score.gold, `missing ${score.missing.join(', ')}`).toBeGreaterThanOrEqual(MIN_GROUPS);
});
