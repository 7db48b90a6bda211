// 附件: the list that announces them, the marks that head them, the titles that annexed texts carry.

import { squashBlanks } from './bodies.ts';
import type { Draft, DraftRole } from './draft.ts';
import { isFinished } from './text-ends.ts';

const MARK =
  /^附[\s\u3000]*(?:件|表|图|录)?[\s\u3000]*[\d０-９一二三四五六七八九十]{0,3}(?:[-—]\d{1,2})?[\s\u3000]*[:：]?$/u;
const LIST =
  /^附[\s\u3000]*(?:(?:件|表|图)[\s\u3000]*\d{0,2}[\s\u3000]*[:：.、]|[:：])[\s\u3000]*[^\s\u3000]/u;
const HEADED =
  /^附[\s\u3000]*(?:件|表|图)[\s\u3000]*[\d一二三四五六七八九十]{1,3}[\s\u3000]*[:：.、\s\u3000][\s\u3000]*[^\s\u3000]/u;
const NOT_PRINTED =
  /[（(][^（）()]{0,10}(?:略|网络版|网站|另发|另附|不予公开|不公开)[^（）()]{0,12}[）)][。.]?$/u;
const TITLE_END =
  /(?:方案|办法|规定|细则|预案|计划|规划|意见|措施|制度|名单|清单|[表图]|职责|分工|标准|要点|目录|报告|条例|纲要|公约|承诺书|须知|指南|流程|情况|条件|通知|决定|章程|规则|规程|规范|人员|领导小组|安排|分解|说明|目标|任务|要求|机制|建议|书)(?:[（(][^（）()]{1,30}[）)])?[》”]?$/u;
/** Longest title of an annexed text and longest line of an attachment list, in units. */
const LONGEST_TITLE = 90;
const LONGEST_ITEM = 120;

/** True for a line that heads an attachment and says no more: 附件1：. */
export function isAttachmentMark(text: string): boolean {
  return text.length <= 16 && MARK.test(text) && text !== '附';
}

/** True for a line that begins to list attachments: 附件：1.全市…名单. */
export function isAttachmentList(text: string): boolean {
  return text.length <= LONGEST_ITEM && (LIST.test(text) || HEADED.test(text));
}

/** True where the text says that what it names is not printed: （略）, （见网络版）. */
export function isNotPrinted(text: string): boolean {
  return (
    NOT_PRINTED.test(text.slice(-60)) ||
    /^[（(]此件[^（）()]{0,20}网络版[^（）()]{0,6}[）)]$/u.test(text.slice(0, 40))
  );
}

const isPlain = (draft: Draft | undefined): draft is Draft =>
  draft !== undefined && draft.role === 'paragraph' && draft.numbering === null;

const isNotPrintedBelow = (draft: Draft, next: Draft | undefined): boolean =>
  isPlain(next) && !next.hasGapBefore && !isFinished(draft.text) && isNotPrinted(next.text);

/** Lines that go on with an attachment list: further numbers, tails of an unfinished name, （略） alone. */
export function markAttachmentLists(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  let value = 0;
  let isOpen = false;
  drafts.forEach((draft, index) => {
    const last = out.at(-1);
    if (draft.role === 'attachment-list') {
      value = Number(/[:：.、\s]\s*(\d{1,2})\s*[.．、]/u.exec(draft.text)?.[1] ?? 1);
      isOpen = !isFinished(draft.text) || !/[。；]$/u.test(draft.text);
      out.push(draft);
      return;
    }
    const number = draft.numbering?.style === 'arabic' ? (draft.numbering.path[0] ?? 0) : 0;
    const isItem =
      draft.role === 'paragraph' &&
      number > 0 &&
      draft.text.length <= LONGEST_ITEM &&
      !/[。；]/u.test(draft.text);
    const isNear = drafts
      .slice(Math.max(0, index - 6), index + 7)
      .some((near) => near.role === 'attachment-list');
    if (
      isItem &&
      ((isOpen && number === value + 1) ||
        (isNear && (isNotPrinted(draft.text) || isNotPrintedBelow(draft, drafts[index + 1]))))
    ) {
      value = isOpen ? number : value;
      out.push({ ...draft, role: 'attachment-list' });
      return;
    }
    const isTail =
      last !== undefined &&
      last.role === 'attachment-list' &&
      isPlain(draft) &&
      draft.hashes === 0 &&
      !draft.isBullet &&
      draft.text.length <= 40 &&
      last.text.length <= 2 * LONGEST_ITEM &&
      !isNotPrinted(last.text) &&
      !/[。；：，,;:]/u.test(draft.text) &&
      (isNotPrinted(draft.text) || (!draft.hasGapBefore && !isFinished(last.text)));
    if (last !== undefined && isTail) {
      const slices = [...last.slices, ...draft.slices];
      out[out.length - 1] = { ...last, slices, text: last.text + draft.text };
      return;
    }
    isOpen = false;
    out.push(draft);
  });
  return out;
}

const ENDS_COVER: ReadonlySet<DraftRole> = new Set<DraftRole>(['signature', 'date', 'remark']);

function canBeTitle(draft: Draft | undefined): draft is Draft {
  return (
    isPlain(draft) &&
    !isFinished(draft.text) &&
    draft.text.length <= LONGEST_TITLE &&
    !/[。；，：:]/u.test(draft.text)
  );
}

/** True if the numbering starts afresh after `index`: the next outer number is a first one. */
function restarts(drafts: readonly Draft[], index: number): boolean {
  for (const draft of drafts.slice(index + 1, index + 12)) {
    if (draft.role === 'attachment-mark') return false;
    const style = draft.numbering?.style;
    if (style === undefined) continue;
    return (
      draft.numbering?.path.length === 1 &&
      draft.numbering.path[0] === 1 &&
      ['hanzi', 'chapter', 'article', 'decimal'].includes(style)
    );
  }
  return false;
}

/**
 * Titles of annexed texts: after the cover's signature, after 附件, or where the numbering starts afresh.
 * `printedTitle` is the document's title without blanks: an annex is often named in it.
 */
export function markAnnexTitles(drafts: readonly Draft[], printedTitle: string): Draft[] {
  const out = [...drafts];
  let hasSigned = false;
  let hasAnnex = false;
  let hasNumbers = false;
  out.forEach((draft, index) => {
    const before = out[index - 1];
    if (ENDS_COVER.has(draft.role)) hasSigned = true;
    if (draft.numbering !== null && draft.role === 'paragraph') hasNumbers = true;
    if (!canBeTitle(draft) || before === undefined) return;
    const afterMark =
      before.role === 'attachment-mark' || (before.role === 'annex-title' && !draft.hasGapBefore);
    const afterCover =
      hasSigned &&
      !hasAnnex &&
      ENDS_COVER.has(before.role) &&
      index + 1 < out.length &&
      (draft.text.length >= 6 || TITLE_END.test(draft.text));
    const isNamed = printedTitle.includes(squashBlanks(draft.text)) && squashBlanks(draft.text).length >= 8;
    const isFresh =
      hasNumbers &&
      TITLE_END.test(draft.text) &&
      squashBlanks(draft.text).length >= 8 &&
      restarts(out, index) &&
      (isFinished(before.text) || before.role !== 'paragraph' || before.hashes > 0);
    if (!afterMark && !afterCover && !(isNamed && hasSigned && !hasAnnex) && !isFresh) return;
    out[index] = { ...draft, role: 'annex-title' };
    hasAnnex = true;
  });
  return out;
}

/** 附件：…名单 that is followed by the list of persons itself heads it; otherwise it only announces. */
export function markHeadedAttachments(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    if (draft.role !== 'attachment-list' || isNotPrinted(draft.text) || !HEADED.test(draft.text))
      return draft;
    const next = drafts[index + 1];
    const isContent =
      next !== undefined &&
      ['paragraph', 'table-row'].includes(next.role) &&
      !(next.numbering?.style === 'arabic');
    return isContent ? { ...draft, role: 'annex-title' as const } : draft;
  });
}

/** 2 of `2.全市违法违规用地清单（略）`; 1 where no number is printed. */
function numberOf(draft: Draft): number {
  return Number(/(\d{1,2})\s*[.．、]/u.exec(draft.text.slice(0, 16))?.[1] ?? 1);
}

/** Attachments of one list in the order of their numbers, where the page scattered them round the signature. */
export function sortAttachmentLists(drafts: readonly Draft[]): Draft[] {
  const places = drafts.flatMap((draft, index) => (draft.role === 'attachment-list' ? [index] : []));
  const items = places.flatMap((place) => drafts[place] ?? []);
  const numbers = items.map(numberOf);
  const isScattered = numbers.some((number, index) => number < (numbers[index - 1] ?? 0));
  const isOneList = new Set(numbers).size === numbers.length && (places.at(-1) ?? 0) - (places[0] ?? 0) <= 12;
  if (!isScattered || !isOneList) return [...drafts];
  const sorted = [...items].sort((a, b) => numberOf(a) - numberOf(b));
  const isItem = new Set(places);
  return drafts.flatMap((draft, index) => (index === places[0] ? sorted : isItem.has(index) ? [] : [draft]));
}
