// Reads a notice on appointments and removals: who was appointed to or removed from which post, decided where and when.

import type { GazetteDocument, ParseWarning, SourceLine } from '../../../retrieval/domain/gazette.ts';
import type { DecidingMeeting, PersonnelAction } from '../../../retrieval/domain/personnel.ts';
import { parseNumeral } from '../../../retrieval/text/chinese-date.ts';
import { squash } from '../../../retrieval/text/normalize.ts';
import type { PersonnelKind } from './personnel-clauses.ts';
import { parsePersonnelUnit } from './personnel-entries.ts';
import { parseMeeting } from './personnel-meeting.ts';
import { buildPersonnelUnits } from './personnel-units.ts';
import { placeOf } from './place-of.ts';
import { readableLines } from './plain-line.ts';

const ABOUT_PERSONNEL = /任免|任职|免职|任命|免去|提名|聘任|解聘|正式任用|试用期满|辞去|职务|干部任用/u;
const ABOUT_RULES = /印发|办法|规定|意见|方案|细则|条例|领导小组|指挥部|委员会成员|委员会组成/u;
const CONFIRMED = /正式(?:任用|任职)|任职试用期满|试用期满/u;

function isPersonnelDocument(document: GazetteDocument): boolean {
  const title = squash(document.title);
  if (ABOUT_RULES.test(title)) return false;
  return (
    ABOUT_PERSONNEL.test(title) ||
    /人事|任免/u.test(document.category ?? '') ||
    /任字|任〔/u.test(document.docNo ?? '')
  );
}

/** 张峥嵘等十三人 → 13; 王珍云、赵建涛职务任免 → null, since such a title lists and does not count. */
function headcountOf(title: string): number | null {
  const match = /等([〇零一二三四五六七八九十\d]{1,3})(?:名|位)?(?:同志|人)/u.exec(squash(title));
  return match === null ? null : parseNumeral(match[1] ?? '');
}

/** Each sentence is read under the heading before it; the heading tells nominations, the sentence itself the rest. */
export function parsePersonnel(
  document: GazetteDocument,
  lines: readonly SourceLine[],
): { actions: PersonnelAction[]; warnings: ParseWarning[] } {
  if (!isPersonnelDocument(document)) return { actions: [], warnings: [] };
  const { units, orphans, repaired } = buildPersonnelUnits(document, readableLines(lines));
  const year = document.date === null ? null : Number(document.date.slice(0, 4));
  const place = placeOf(document);
  const actions: PersonnelAction[] = [];
  let heading: PersonnelKind | null = null;
  let decided: DecidingMeeting | null =
    units.map((unit) => parseMeeting(unit.text, year)).find((meeting) => meeting !== null) ?? null;
  let isConfirmed = false;
  for (const unit of units) {
    decided = parseMeeting(unit.text, year) ?? decided;
    if (CONFIRMED.test(squash(unit.text))) isConfirmed = true;
    const { entries, announces } = parsePersonnelUnit(unit.text, heading, place);
    heading = announces ?? heading;
    for (const entry of entries) {
      for (const person of entry.persons) {
        actions.push({
          issue: document.issue,
          documentId: document.id,
          docNo: document.docNo,
          kind: entry.kind,
          person,
          post: entry.post,
          notes: entry.notes ?? (isConfirmed && entry.kind === 'appoint' ? '正式任用' : null),
          date: document.date,
          decided,
          lines: { first: unit.first, last: unit.last },
          lapsed: entry.lapsed,
        });
      }
    }
  }
  const warn = (kind: string, first: number, last: number, message: string): ParseWarning => ({
    issue: document.issue,
    kind,
    lines: { first, last },
    message,
  });
  const warnings = [
    ...orphans.map((orphan) =>
      warn(
        'unowned-fragment',
        orphan.first,
        orphan.last,
        `No sentence found that 「${orphan.text.slice(0, 40)}」 completes`,
      ),
    ),
    ...repaired.map((unit) =>
      warn(
        'repaired-line-break',
        unit.first,
        unit.last,
        `A character doubled or lost at a line break was put right: 「${unit.text.slice(0, 60)}」`,
      ),
    ),
  ];
  const expected = headcountOf(document.title);
  const found = new Set(actions.filter((action) => !action.lapsed).map((action) => action.person)).size;
  if (expected !== null && expected !== found) {
    warnings.push(
      warn(
        'headcount-mismatch',
        document.lines.first,
        document.lines.last,
        `The title speaks of ${expected} persons, ${found} were found`,
      ),
    );
  }
  return { actions, warnings };
}
