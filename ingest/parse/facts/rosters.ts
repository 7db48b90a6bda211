// Reads who sits in which group: members, offices and contact persons of a document, in the order of its lists.

import type { GazetteDocument, ParseWarning, SourceLine } from '../../../retrieval/domain/gazette.ts';
import type { OfficeSeat, RosterSeat } from '../../../retrieval/domain/personnel.ts';
import { restoreLostCharacters } from './lost-character.ts';
import { isFinished } from './roster-list.ts';
import { splitItems } from './roster-items.ts';
import { placeOf } from './place-of.ts';
import { RosterReader } from './roster-reader.ts';
import { BODY } from './roster-seats.ts';

interface Rosters {
  readonly seats: RosterSeat[];
  readonly offices: OfficeSeat[];
  readonly warnings: ParseWarning[];
}

/** Lines of the document in file order, displaced ones included; `lines` of a seat begin with the line of its name. */
export function parseRosters(document: GazetteDocument, lines: readonly SourceLine[]): Rosters {
  const reader = new RosterReader(document.title, placeOf(document));
  reader.read(splitItems(lines));
  const restored = restoreLostCharacters(reader.list.seats);
  const { issue, id: documentId, docNo, date } = document;
  const warn = (kind: string, line: number, message: string): ParseWarning => ({
    issue,
    kind,
    lines: { first: line, last: line },
    message,
  });
  const seats = reader.list.seats.map((seat) => ({
    issue,
    documentId,
    docNo,
    group: seat.group,
    role: seat.role,
    person: seat.person,
    position: seat.position === '' ? null : seat.position,
    telephone: seat.telephone,
    date,
    lines: { first: seat.first, last: Math.max(seat.first, seat.last) },
  }));
  const offices = reader.text.offices.map(({ group, role, office, line }) => ({
    issue,
    documentId,
    docNo,
    group,
    role,
    office,
    lines: { first: line, last: line },
  }));
  const unfinished = seats.filter(
    ({ position }) => position !== null && !isFinished(position) && !BODY.test(position),
  );
  return {
    seats,
    offices,
    warnings: [
      ...restored.map((seat) =>
        warn(
          'repaired-line-break',
          seat.first,
          `A character lost at a line break was put back: 「${seat.position}」`,
        ),
      ),
      ...unfinished.map((seat) =>
        warn(
          'unfinished-position',
          seat.lines.first,
          `The position of ${seat.person} seems to break off: 「${seat.position ?? ''}」`,
        ),
      ),
      ...reader.orphans.map((orphan) =>
        warn(
          'unowned-fragment',
          orphan.line,
          `No position found that 「${orphan.text.slice(0, 40)}」 completes`,
        ),
      ),
    ],
  };
}
