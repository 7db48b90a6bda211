// A turn that goes on from a 文号 of the turns before: 96号呢 → the same series and year; 谁被免了 → of that notice.

import { asksForAllNotices, asksForList } from './list-cues.ts';
import { cleanQuestion } from './clean-question.ts';
import { needsContext } from './needs-context.ts';
import { findNumberReference } from './number-reference.ts';

/** 23号呢, 那96号是什么, 27号文讲什么: a number and what is asked of it. */
const NUMBER_ALONE =
  /^(?:那么?|还有|再看看?|看看|换成?)*第?(?<number>\d{1,4})号(?:那?[份个]|通知|文件?)?(?:(?<bare>的?呢?)|(?<said>(?:里|上)?的?(?:是|讲|说|关于|任|免|都|有|什么|谁|标题|全文|哪).{0,12}))[？?。]?$/u;
/** 23号是星期几, 23号之前: a day. */
const DAY = /星期|周[几一二三四五六日]|日子|[之以]?前|[之以]后|截止|期限|天气/u;
/** The series of appointments. */
const OF_NOTICE = /任/u;
/** 最近谁被免了, 所有被免的人: of more than the notice that was spoken of. */
const OF_MORE = /最[近新]|近期|所有|全部|公报|本库|[哪每各]一?[份次期]|这[几些][份次期]/u;

/** A 文号 that the talk is about, and the turn that named it. */
interface Spoken {
  readonly docNo: string;
  /** The turn without its 文号. */
  readonly rest: string;
}

function findSpoken(turn: string): Spoken | null {
  const reference = findNumberReference(turn);
  // 市政府26号文: who issued it could not be said again beside another number.
  if (reference === null || reference.issuedBy !== 'anybody') return null;
  const { series, year, number, rest } = reference;
  const before = `${series}${year === null ? '' : `〔${year}〕`}`;
  return { docNo: `${before}${number}号${before === '' ? '文' : ''}`, rest: rest.trim() };
}

function completeTurn(turn: string, spoken: Spoken): string {
  const { number, bare, said = '' } = NUMBER_ALONE.exec(turn)?.groups ?? {};
  if (number !== undefined && !DAY.test(said)) {
    const docNo = spoken.docNo.replace(/\d+号(?=文?$)/u, `${number}号`);
    return `${docNo}${bare === undefined ? said : spoken.rest}`;
  }
  const isOfNotice =
    OF_NOTICE.test(spoken.docNo) && asksForList(turn) && asksForAllNotices(turn) && !OF_MORE.test(turn);
  return isOfNotice ? `${spoken.docNo}${turn}` : turn;
}

/** Turns as typed, oldest first, with the 文号 in each that goes on from one named before. */
export function completeNumbers(turns: readonly string[]): string[] {
  let spoken: Spoken | null = null;
  return turns.map((typed) => {
    const turn = cleanQuestion(typed);
    const whole: string = spoken === null ? turn : completeTurn(turn, spoken);
    const named = findSpoken(whole);
    // 什么时候发的 keeps to it; a matter of its own ends it.
    if (named !== null) spoken = named;
    else if (!needsContext(turn)) spoken = null;
    return whole === turn ? typed : whole;
  });
}
