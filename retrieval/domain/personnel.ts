// Who was appointed and removed, who sits in which group: what the gazette says, and what follows from it.

import type { DocumentNumber } from './document-number.ts';
import type { LineRange } from './gazette.ts';

export type PersonnelNote = '试用期一年' | '兼' | '保留原职级待遇' | '正式任用';

/** How a decision was taken: by an executive meeting, the standing committee of the congress, a party group … */
export interface DecidingMeeting {
  /** ISO date. */
  readonly date: string | null;
  /** As printed: 市人民政府常务会议, 市十五届人大常委会第三十二次会议, 党组会议. */
  readonly name: string;
}

/** One appointment, removal or nomination that a notice states. */
export interface PersonnelAction {
  readonly issue: string;
  readonly documentId: string;
  readonly docNo: DocumentNumber | null;
  readonly kind: 'appoint' | 'remove' | 'nominate';
  /** The name without inner spaces. */
  readonly person: string;
  /** As printed, line breaks removed, notes apart. */
  readonly post: string;
  readonly notes: PersonnelNote | null;
  /** Date of the notice. */
  readonly date: string | null;
  readonly decided: DecidingMeeting | null;
  readonly lines: LineRange;
  /** True for a post that ends by itself (因机构升格…自行免去): kept for the timeline, not exported. */
  readonly lapsed: boolean;
}

/** A seat in a named group. */
export interface RosterSeat {
  readonly issue: string;
  readonly documentId: string;
  readonly docNo: DocumentNumber | null;
  /** The group as printed: 全市严厉打击非法违法用地用矿专项行动领导小组; null where none is printed. */
  readonly group: string | null;
  /** 组长, 副组长, 成员, 办公室主任 …; null where none is printed. */
  readonly role: string | null;
  readonly person: string;
  /** Position as printed, line breaks removed; null where none is printed. */
  readonly position: string | null;
  readonly telephone: string | null;
  /** Date of the document. */
  readonly date: string | null;
  readonly lines: LineRange;
}

/** A group whose list names offices only (总指挥：市长). */
export interface OfficeSeat {
  readonly issue: string;
  readonly documentId: string;
  readonly docNo: DocumentNumber | null;
  readonly group: string;
  readonly role: string;
  readonly office: string;
  readonly lines: LineRange;
}

/** A body in a table of telephones. */
export interface BodyContact {
  readonly issue: string;
  readonly documentId: string;
  readonly docNo: DocumentNumber | null;
  /** As printed, blanks removed; several bodies of one row stand with 、 between them. */
  readonly body: string;
  /** As printed, blanks made one; null where the row has none. */
  readonly telephone: string | null;
  /** Date of the document. */
  readonly date: string | null;
  readonly lines: LineRange;
}
