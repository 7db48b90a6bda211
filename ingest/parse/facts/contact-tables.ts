// Telephones of bodies that stand in a table: a column of bodies, whatever else, a column of numbers, told by its header.

import type { GazetteDocument, SourceLine } from '../../../retrieval/domain/gazette.ts';
import type { BodyContact } from '../../../retrieval/domain/personnel.ts';
import { isTableRow, splitCells } from '../tables.ts';

const BODY_HEAD = /^(?:[\p{Script=Han}]{0,6}(?:单位|部门|机构))(?:名称)?$/u;
const PHONE_HEAD = /^(?:联系|办公|值班|值守|咨询|监督|举报|应急)?电话(?:号码)?$|^联系方式$/u;
const NUMBER = /(?<!\d)(?:0\d{2,3}[-—－– ]?)?(?:\d{7,8}|1\d{10})(?!\d)/u;
/** Between the header and the body of a Markdown table. */
const RULE = /^[-:\s]*$/u;
const LONGEST_BODY = 40;

interface Columns {
  readonly body: number;
  readonly phone: number;
}

/** Which columns hold bodies and numbers; null for a row that is no such header. */
function findColumns(cells: readonly string[]): Columns | null {
  const bare = cells.map((cell) => cell.replace(/\s/gu, ''));
  const body = bare.findIndex((cell) => BODY_HEAD.test(cell));
  const phone = bare.findIndex((cell) => PHONE_HEAD.test(cell));
  return body < 0 || phone < 0 ? null : { body, phone };
}

/** Rows under such a header, to the first line that is none. A body without a number is told as one. */
export function parseContacts(document: GazetteDocument, lines: readonly SourceLine[]): BodyContact[] {
  const { issue, id: documentId, docNo, date } = document;
  const found: BodyContact[] = [];
  let columns: Columns | null = null;
  for (const { number, text } of lines) {
    if (text.trim() === '') continue;
    if (!isTableRow(text)) {
      columns = null;
      continue;
    }
    const cells = splitCells(text);
    const header = findColumns(cells);
    if (header !== null || columns === null) {
      columns = header;
      continue;
    }
    const body = (cells[columns.body] ?? '').replace(/\s/gu, '');
    if (body === '' || body.length > LONGEST_BODY || RULE.test(body) || /\d/u.test(body)) continue;
    const printed = (cells[columns.phone] ?? '').replace(/\s+/gu, ' ').trim();
    const telephone = NUMBER.test(printed) ? printed : null;
    found.push({ issue, documentId, docNo, body, telephone, date, lines: { first: number, last: number } });
  }
  // A table without a single number is none of telephones: a form to be filled in.
  return found.some(({ telephone }) => telephone !== null) ? found : [];
}
