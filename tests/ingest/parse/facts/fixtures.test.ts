// Each layout trouble that the facts have met, cut verbatim from an issue, with what has to be read from it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parsePersonnel } from '../../../../ingest/parse/facts/personnel.ts';
import { parseRosters } from '../../../../ingest/parse/facts/rosters.ts';
import { givenDocument, ROOT } from './given-document.ts';

const FIXTURES = join(ROOT, 'tests/fixtures');

const Cell = z.union([z.string(), z.number(), z.null()]);
const Expected = z.object({
  trouble: z.string(),
  issue: z.string(),
  title: z.string(),
  docNo: z.string(),
  issuer: z.string(),
  category: z.string(),
  date: z.string().nullable(),
  /** Lines of the issue that source.txt holds, in its order. */
  ranges: z.array(z.tuple([z.number(), z.number()])),
  /** kind, person, post, notes, decided, line. */
  actions: z.array(z.array(Cell)),
  /** group, role, person, position, telephone, line. */
  seats: z.array(z.array(Cell)),
  /** group, role, office, line. */
  offices: z.array(z.array(Cell)),
});

const names = readdirSync(FIXTURES).filter((name) => name.startsWith('facts-'));

function readFixture(name: string) {
  const expected = Expected.parse(JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8')));
  const texts = readFileSync(join(FIXTURES, name, 'source.txt'), 'utf8').split('\n');
  const numbers = expected.ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  const lines = numbers.map((number, index) => ({ number, text: texts[index] ?? '' }));
  const document = givenDocument({
    ...expected,
    lines: { first: numbers[0] ?? 1, last: numbers.at(-1) ?? 1 },
  });
  return { expected, document, lines };
}

describe.each(names)('%s', (name) => {
  const { expected, document, lines } = readFixture(name);
  test(expected.trouble, () => {
    const { actions } = parsePersonnel(document, lines);
    const { seats, offices } = parseRosters(document, lines);
    expect(
      actions.map((action) => [
        action.lapsed ? 'lapsed' : action.kind,
        action.person,
        action.post,
        action.notes,
        action.decided?.date ?? null,
        action.lines.first,
      ]),
    ).toEqual(expected.actions);
    expect(
      seats.map((seat) => [
        seat.group,
        seat.role,
        seat.person,
        seat.position,
        seat.telephone,
        seat.lines.first,
      ]),
    ).toEqual(expected.seats);
    expect(offices.map((office) => [office.group, office.role, office.office, office.lines.first])).toEqual(
      expected.offices,
    );
  });
});

test('there are fixtures to read', () => {
  expect(names.length).toBeGreaterThan(20);
});
