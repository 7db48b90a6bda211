// Whether a stretch of text is finished, and whether its brackets close: what page and column breaks leave open.

const CLOSERS = '”’"\'）)》】〕］]』」';
/** Closing brackets round a remark, as OCR has them. */
const ROUND_CLOSERS = '）)〕]］';
const END_MARKS = '。！？；：!?;:…';
const OPEN_TO_CLOSE = new Map<string, string>([
  ['（', '）'],
  ['(', '）'],
  ['《', '》'],
  ['〔', '〕'],
  ['【', '】'],
  ['“', '”'],
  ['[', ']'],
  ['［', '］'],
]);
const CLOSE = new Map<string, string>([
  ['）', '）'],
  [')', '）'],
  ['》', '》'],
  ['〕', '〕'],
  ['】', '】'],
  ['”', '”'],
  [']', ']'],
  ['］', '］'],
]);
/** A bracket at the end that names who does it, or says that nothing is printed, closes a paragraph. */
const CLOSING_REMARK =
  /(?:略|网络版|负责|牵头|配合|落实|参与|完成|单位[：:]|部门[：:]|[局委办部府会队院司厅行站处])$/u;
/** How far back a closing bracket's partner is looked for, in units. */
const REACH = 400;

/** Offset of the bracket that the closing one at the end opens with; -1 where it is out of reach. */
function openingOf(text: string): number {
  const wanted = CLOSE.get(text.charAt(text.length - 1));
  if (wanted === undefined) return -1;
  let depth = 0;
  for (let index = text.length - 1; index >= 0 && index > text.length - REACH; index -= 1) {
    const char = text.charAt(index);
    if (CLOSE.get(char) === wanted) depth += 1;
    else if (OPEN_TO_CLOSE.get(char) === wanted) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** True if the text ends a sentence or an item: `…执行。`, `…行为；`, `…如下：`, `…。（市商务局）`. */
export function isFinished(text: string): boolean {
  let end = text.length;
  for (let steps = 0; steps < 6 && end > 0; steps += 1) {
    const last = text.charAt(end - 1);
    if (END_MARKS.includes(last)) return true;
    if (last === '.') return !/\d/u.test(text.charAt(end - 2));
    if (!CLOSERS.includes(last)) return false;
    if (ROUND_CLOSERS.includes(last)) {
      const opening = openingOf(text.slice(0, end));
      if (opening >= 0) {
        const inside = text.slice(opening + 1, end - 1);
        if (opening === 0 || /[略]$/u.test(inside) || /网络版/u.test(inside)) return true;
        if (END_MARKS.includes(text.charAt(opening - 1)) && CLOSING_REMARK.test(inside)) return true;
        if (
          /^(?:责任|牵头|配合|协办|主办)/u.test(inside) ||
          /(?:按职责分工|按职责分别|分别)?(?:负责|落实)$/u.test(inside)
        )
          return true;
        if (/[。；]$/u.test(text.slice(0, opening))) return true;
        return false;
      }
    }
    end -= 1;
  }
  return false;
}

/** How many brackets of a text are left open (positive) or closed without opening (negative), round ones and 《》 “” alike. */
export function countOpenBrackets(text: string): { readonly open: number; readonly unopened: number } {
  let open = 0;
  let unopened = 0;
  for (const char of text) {
    if (char === '（' || char === '(' || char === '《' || char === '“') open += 1;
    else if (char === '）' || char === ')' || char === '》' || char === '”') {
      if (open > 0) open -= 1;
      else unopened += 1;
    }
  }
  return { open, unopened };
}
