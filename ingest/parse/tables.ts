// Rows of tables: tabs, Markdown pipes, HTML in cells; cells that OCR cut over lines; the names of the columns.

import type { Draft } from './draft.ts';
import { textOf } from './draft.ts';

const TAG = /<\/?[a-z][^<>]{0,300}>/giu;
const HEADER_WORD =
  /^(?:序号|编号|单位|部门|名称|职责|电话|姓名|职务|类别|分类|项目|合计|内容|责任|备注|时间|原因|标准|等级|栏目|地区|县|区|年度|日期|指标|任务|数量|金额|事项|工作组)|(?:单位|名称|职责|电话|姓名|职务|类别|项目|内容|备注|时间|原因|标准|等级|响应|情况|日期|指标|任务|数量|金额|事项|编号|标识码|部门|期限|地点|方式|依据)$/u;
const POST_TAIL = /^\p{Script=Han}{1,7}[长员任记理事官师席]$/u;
const POST_END = /[长员任记理事官师席]$/u;
const LONGEST_HEADER_CELL = 20;
/** A cut row takes in no further line beyond this length. */
const LONGEST_ROW = 3000;

/** True for a line that is printed as a table's row. */
export function isTableRow(text: string): boolean {
  return text.includes('\t')
    ? text.trim() !== ''
    : text.startsWith('|') || /^[^|]{0,200}\|[^|]{0,2000}\|/u.test(text);
}

/** True for a line of one cell between empty ones. */
export function hasEmptyCells(line: string): boolean {
  return line.length <= LONGEST_ROW && /^(?:\t\t+[^\s]|[^\s][^\t]*\t\t[\t ]*$)/u.test(line);
}

/** The cells of a row, trimmed, without tags; the marks of the table are gone. */
export function splitCells(text: string): string[] {
  const bare =
    text.includes('|') && !text.includes('\t')
      ? text.trim().replace(/^\|/u, '').replace(/\|$/u, '').split('|')
      : text.split('\t');
  return bare.map((cell) =>
    cell
      .replace(TAG, ' ')
      .replace(/[ \u3000]{2,}/gu, ' ')
      .trim(),
  );
}

/** A post's last characters under a row whose last cell stops before a post's end: 煤炭工业太原设计研 / 究院副院长. */
function isPostTail(row: Draft, draft: Draft): boolean {
  const cell = row.cells?.at(-1) ?? '';
  const isPlain = draft.role === 'paragraph' && draft.numbering === null && draft.hashes === 0;
  return (
    isPlain &&
    POST_TAIL.test(draft.text) &&
    cell.length >= 4 &&
    !POST_END.test(cell) &&
    !row.text.startsWith('|')
  );
}

/** Joins cells that run on below their row: a line with pipes that opens without one, or the end of a post. */
export function joinCutRows(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const isOpen =
      last !== undefined &&
      last.role === 'table-row' &&
      last.text.startsWith('|') &&
      !last.text.endsWith('|');
    const isTail =
      last !== undefined &&
      last.text.length <= LONGEST_ROW &&
      !draft.hasGapBefore &&
      !draft.text.startsWith('|') &&
      !draft.isBullet &&
      draft.text.includes('|');
    const isPost = last !== undefined && last.role === 'table-row' && isPostTail(last, draft);
    if (last !== undefined && ((isOpen && isTail) || isPost)) {
      const slices = [...last.slices, ...draft.slices];
      const text = textOf(slices);
      const cells = last.cells ?? [];
      // A post's tail lengthens the last cell; a piped line brings marks of its own.
      const whole = isPost ? [...cells.slice(0, -1), `${cells.at(-1) ?? ''}${draft.text}`] : splitCells(text);
      joined[joined.length - 1] = { ...last, slices, text, cells: whole };
    } else joined.push(draft);
  }
  return joined;
}

function isHeader(cells: readonly string[], next: readonly string[] | undefined): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    next !== undefined &&
    filled.length >= 2 &&
    filled.length * 2 >= cells.length &&
    new Set(filled).size === filled.length &&
    filled.every((cell) => cell.length <= LONGEST_HEADER_CELL && !/[：:。；]/u.test(cell)) &&
    filled.filter((cell) => HEADER_WORD.test(cell) || /^(?:19|20)\d{2}/u.test(cell)).length * 2 >=
      filled.length
  );
}

/** Gives each row of a table the names that its first row prints, where it prints names. Blank lines do not end a table. */
export function nameColumns(drafts: readonly Draft[]): Draft[] {
  let columns: readonly string[] | null = null;
  let isInside = false;
  return drafts.map((draft, index) => {
    if (draft.role !== 'table-row') {
      isInside = false;
      columns = null;
      return draft;
    }
    const cells = draft.cells ?? [];
    if (!isInside) columns = isHeader(cells, drafts[index + 1]?.cells) ? cells : null;
    else if (columns !== null && cells.length !== columns.length) columns = null;
    isInside = true;
    return columns === null ? draft : { ...draft, columns };
  });
}
