// What an operator ought to know of a document that parsed well: what it announces and does not print, what stands oddly.

import type { Draft } from './draft.ts';
import { firstLine } from './draft.ts';
import { isNotPrinted } from './attachments.ts';
import { compareTitles, foldTitle } from './similarity.ts';
import { doubt } from './warnings.ts';
import type { Doubt } from './warnings.ts';

/** An attachment is taken for printed if a title is this much like its announced name. */
const ALIKE = 0.5;
const ITEM_MARK =
  /^(?:附[\s\u3000]*[件表图]?[\s\u3000]*\d{0,2}[\s\u3000]*[:：.、][\s\u3000]*)?(?:\d{1,2}[\s\u3000]*[.．、])?/u;
const NAME = /^\p{Script=Han}(?:[ \u3000]{0,3}\p{Script=Han}){1,3}$/u;
const POST = /[长员任记理事官师席导人表]$|主任|局长/u;

function listNotPrinted(drafts: readonly Draft[]): Doubt[] {
  return drafts
    .filter(
      (draft) => (draft.role === 'attachment-list' || draft.role === 'remark') && isNotPrinted(draft.text),
    )
    .map((draft) =>
      doubt(
        'not-printed',
        firstLine(draft),
        `"${draft.text.slice(0, 60)}" is announced, but its text is not in the issue`,
      ),
    );
}

/** Attachments that the list names without （略） and that stand nowhere below. */
function listMissing(drafts: readonly Draft[]): Doubt[] {
  const titles = drafts.filter((draft) => draft.role === 'annex-title').map((draft) => foldTitle(draft.text));
  const marks = drafts
    .filter((draft) => draft.role === 'attachment-mark')
    .map((draft) => /\d+/u.exec(draft.text)?.[0] ?? '');
  return drafts.flatMap((draft) => {
    if (draft.role !== 'attachment-list' || isNotPrinted(draft.text)) return [];
    const number = /(\d{1,2})[\s\u3000]*[.．、]/u.exec(draft.text.slice(0, 16))?.[1] ?? '';
    const name = foldTitle(draft.text.replace(ITEM_MARK, ''));
    const isNumbered = number !== '' && marks.some((mark) => mark !== '');
    const isNamed = titles.some(
      (title) => title.includes(name) || name.includes(title) || compareTitles(title, name) >= ALIKE,
    );
    const isThere = isNumbered ? marks.includes(number) : isNamed;
    return isThere
      ? []
      : [
          doubt(
            'attachment-missing',
            firstLine(draft),
            `"${draft.text.slice(0, 60)}" is announced, and nothing of that name is printed`,
          ),
        ];
  });
}

/** Text under a signature that is no annex: the signature or the text is out of its place. */
function listTextAfterSignature(drafts: readonly Draft[]): Doubt[] {
  const signed = drafts.findIndex((draft) => draft.role === 'date');
  const first = drafts.slice(signed + 1).find((draft) => draft.role !== 'remark');
  if (signed < 0 || first === undefined || first.role !== 'paragraph') return [];
  return [
    doubt(
      'text-after-signature',
      firstLine(first),
      `"${first.text.slice(0, 20)}…" stands under the signature, and no annex begins there`,
    ),
  ];
}

/** Persons in a row: a name (with or without its role) before a post. */
function countPersons(cells: readonly string[]): number {
  return cells.filter(
    (cell, index) =>
      NAME.test(cell.replace(/^.{1,8}[：:][\s\u3000]*/u, '')) && POST.test(cells[index + 1] ?? ''),
  ).length;
}

/** Rows that hold two persons side by side: two columns of a page read across. They stay as printed. */
function listTwoColumnRows(drafts: readonly Draft[]): Doubt[] {
  const rows = drafts.filter((draft) => draft.role === 'table-row' && countPersons(draft.cells ?? []) >= 2);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined || rows.length < 2) return [];
  const message = `${rows.length} rows hold two persons each: two columns read across; the rows are kept as printed`;
  return [doubt('two-column-rows', { first: firstLine(first), last: firstLine(last) }, message)];
}

export function listDocumentDoubts(drafts: readonly Draft[]): Doubt[] {
  return [
    ...listNotPrinted(drafts),
    ...listMissing(drafts),
    ...listTextAfterSignature(drafts),
    ...listTwoColumnRows(drafts),
  ];
}
