// What the name of a post looks like, and which remarks stand after it in brackets.

import type { PersonnelNote } from '../../../retrieval/domain/personnel.ts';
import { withoutBlanks } from './names.ts';

const TITLE_END =
  /(?:[长任员记席理督监师官事表使导裁总问学授辑参谋警佐士]|常委|政委|负责人|代表人|联系人|候选人|主编|总编|主管|副编审|编审|首席|助手|政委|专家|教练|干部|领导|人选|董事|县级|处级|科级|厅级|级)$/u;
const LAST_BRACKET = /[（(]([^（）()]*)[）)]$/u;
/** From when or until when a post is held: no part of its name. */
const TERM = /起计算|起算|算起|任职时间|任职期限|任期|聘期|挂职(?:时间|期限)/u;
const END_MARKS = /[。；;，,、：:.\s]+$/u;

export interface PostWithNotes {
  readonly post: string;
  readonly notes: PersonnelNote | null;
  /** True if the text itself says 职务, 一职. */
  readonly saysPost: boolean;
}

/** The note that a bracket or a clause after a post is; null for anything else, such as （主持工作）. */
export function parseNote(text: string): PersonnelNote | null {
  const bare = withoutBlanks(text);
  if (/试用期/u.test(bare))
    return /试用期(?:为|限为)?(?:一年|1年|１年|十二个月|12个月|自|从|$)/u.test(bare) ? '试用期一年' : null;
  if (/^(?:兼|兼任|兼职)$/u.test(bare)) return '兼';
  if (/^(?:继续)?(?:保留|享受).{0,8}(?:待遇|级别|职级|[正副]?[省部厅司局地市县处乡科]级)/u.test(bare))
    return '保留原职级待遇';
  return /^(?:同意)?正式(?:任用|任职)$/u.test(bare) ? '正式任用' : null;
}

/** Takes marks, 职务 and notes off the end of a post; brackets of the body's name stay. */
export function parsePost(text: string): PostWithNotes {
  let post = withoutBlanks(text).replace(END_MARKS, '');
  let notes: PersonnelNote | null = null;
  let saysPost = false;
  for (;;) {
    const bracket = LAST_BRACKET.exec(post);
    const note = bracket === null ? null : parseNote(bracket[1] ?? '');
    if (bracket !== null && note !== null) {
      notes = notes === null || notes === '兼' ? note : notes;
      post = post.slice(0, bracket.index);
      continue;
    }
    if (bracket !== null && (TERM.test(bracket[1] ?? '') || post.slice(0, bracket.index).endsWith('职务'))) {
      post = post.slice(0, bracket.index);
      continue;
    }
    const word = /(?:的?职务|一职|的?职位)$/u.exec(post);
    if (word === null || word.index === 0) return { post, notes, saysPost };
    saysPost = true;
    post = post.slice(0, word.index);
  }
}

/** True if a text ends as the name of a post does, brackets at its end aside. */
export function endsLikePost(text: string): boolean {
  const bare = withoutBlanks(text)
    .replace(LAST_BRACKET, '')
    .replace(/候?人选$/u, '');
  return TITLE_END.test(bare);
}
