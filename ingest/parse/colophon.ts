// The colophon at the end of an issue: sponsor, address, telephone, printer. It belongs to no document.

import { squashBlanks } from './bodies.ts';
import type { PrintLine } from './source-lines.ts';

const OWN =
  /^(?:主办|主管|承办|编辑|编印|出版|责任编辑|主编|总编|副主编|编委|编审|印刷|印制|印数|印张|准印|内部资料|国内统一|国际标准|刊号|发行|赠阅|免费|投稿|封面|排版|校对|定价)/u;
const COMPANY =
  /^(?:地址|通讯地址|邮编|邮政编码|电话|联系电话|咨询电话|传真|网址|电子邮箱|邮箱|电子信箱|E-?mail|https?:|www\.|微信|公众号)/iu;
const LONGEST = 80;
/** Lines at the end of a file among which a colophon can stand. */
const REACH = 80;

/** Index of the colophon's first line; the number of lines where there is none. `isMasthead` tells the gazette's own name. */
export function findColophon(lines: readonly PrintLine[], isMasthead: (index: number) => boolean): number {
  let start = lines.length;
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - REACH); index -= 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank) continue;
    const text = squashBlanks(line.plain);
    if (line.plain.length > LONGEST) break;
    if (OWN.test(text) || isMasthead(index)) start = index;
    else if (!COMPANY.test(text)) break;
  }
  return start;
}
