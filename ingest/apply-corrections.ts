// Reviewed overrides of wrongly extracted facts, from data/corrections.json; one whose evidence no longer stands is refused.

import { z } from 'zod';
import { IngestError } from '../retrieval/domain/errors.ts';
import type { SourceLine } from '../retrieval/domain/gazette.ts';
import type { OfficeSeat, PersonnelAction, RosterSeat } from '../retrieval/domain/personnel.ts';
import { squash } from '../retrieval/text/normalize.ts';

const evidenceSchema = z.strictObject({
  /** 1-based line of the issue's file. */
  line: z.int().positive(),
  /** Words that must stand on that line, white space aside. */
  text: z.string().min(2),
});

const actionChange = z.strictObject({
  kind: z.enum(['appoint', 'remove', 'nominate']).optional(),
  person: z.string().min(2).optional(),
  post: z.string().min(2).optional(),
  notes: z.enum(['试用期一年', '兼', '保留原职级待遇', '正式任用']).nullable().optional(),
});
const seatChange = z.strictObject({
  group: z.string().min(2).nullable().optional(),
  role: z.string().min(1).nullable().optional(),
  person: z.string().min(2).optional(),
  position: z.string().min(2).nullable().optional(),
  telephone: z.string().min(3).nullable().optional(),
});
const officeChange = z.strictObject({
  group: z.string().min(2).optional(),
  role: z.string().min(1).optional(),
  office: z.string().min(1).optional(),
});

const common = {
  issue: z.string().regex(/^\d{4}-\d{2}$/u),
  evidence: evidenceSchema,
  why: z.string().min(4),
};

/** `wrong`: fields that tell the extracted fact; `right`: the values it must have, null if it is no fact at all. */
const correctionSchema = z.discriminatedUnion('fact', [
  z.strictObject({
    fact: z.literal('action'),
    wrong: actionChange,
    right: actionChange.nullable(),
    ...common,
  }),
  z.strictObject({ fact: z.literal('seat'), wrong: seatChange, right: seatChange.nullable(), ...common }),
  z.strictObject({
    fact: z.literal('office'),
    wrong: officeChange,
    right: officeChange.nullable(),
    ...common,
  }),
]);
const tableSchema = z.object({ corrections: z.array(correctionSchema).default([]) });

export type FactCorrection = z.infer<typeof correctionSchema>;

export interface IssueFacts {
  readonly actions: readonly PersonnelAction[];
  readonly seats: readonly RosterSeat[];
  readonly offices: readonly OfficeSeat[];
}

/** @throws IngestError naming the first entry of another form. */
export function parseFactCorrections(json: string): FactCorrection[] {
  const table = tableSchema.safeParse(JSON.parse(json));
  if (table.success) return table.data.corrections;
  const [fault] = table.error.issues;
  throw new IngestError(
    `data/corrections.json: ${fault?.path.join('.') ?? ''} ${fault?.message ?? 'is of another form'}; mend that entry`,
  );
}

function describe(correction: FactCorrection): string {
  return `data/corrections.json: the correction of ${correction.issue} line ${correction.evidence.line} (${JSON.stringify(correction.wrong)})`;
}

function checkEvidence(correction: FactCorrection, lines: readonly SourceLine[]): void {
  const { line, text } = correction.evidence;
  const printed = lines[line - 1]?.text ?? '';
  if (squash(printed).includes(squash(text))) return;
  throw new IngestError(
    `${describe(correction)} rests on words that line ${line} no longer has: 「${text}」; review it or take it out`,
  );
}

function fits(fact: object, wrong: Readonly<Record<string, unknown>>): boolean {
  const values = new Map<string, unknown>(Object.entries(fact));
  return Object.entries(wrong).every(([name, value]) => values.get(name) === value);
}

/** The one fact that `wrong` tells, changed or left out. @throws IngestError where it tells none or several. */
function change<Fact extends object>(
  facts: readonly Fact[],
  correction: FactCorrection,
  build: (fact: Fact) => Fact | null,
): Fact[] {
  const fitting = facts.filter((fact) => fits(fact, correction.wrong));
  if (fitting.length !== 1) {
    throw new IngestError(
      `${describe(correction)} fits ${fitting.length} extracted facts, not one; ${fitting.length === 0 ? 'the parser may have been mended: take it out' : 'tell the fact more closely'}`,
    );
  }
  return facts.flatMap((fact) => (fact === fitting[0] ? (build(fact) ?? []) : [fact]));
}

/** Values that are there; a field left out stays as it was extracted. */
function merge<Fact extends object>(
  fact: Fact,
  right: object | null,
  correction: FactCorrection,
): Fact | null {
  if (right === null) return null;
  const { line } = correction.evidence;
  return { ...fact, ...right, lines: { first: line, last: line } };
}

/** `lines` are all lines of the issue's file. @throws IngestError for a correction that no longer stands. */
export function applyFactCorrections(
  issue: string,
  facts: IssueFacts,
  corrections: readonly FactCorrection[],
  lines: readonly SourceLine[],
): IssueFacts {
  let { actions, seats, offices } = facts;
  for (const correction of corrections) {
    if (correction.issue !== issue) continue;
    checkEvidence(correction, lines);
    if (correction.fact === 'action')
      actions = change(actions, correction, (fact) => merge(fact, correction.right, correction));
    else if (correction.fact === 'seat')
      seats = change(seats, correction, (fact) => merge(fact, correction.right, correction));
    else offices = change(offices, correction, (fact) => merge(fact, correction.right, correction));
  }
  return { actions, seats, offices };
}
