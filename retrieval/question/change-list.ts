// A few words after a list of appointments: 免职的呢, 9月的呢, 27号呢, 农业农村局的呢, 哪个会定的 → the same list, narrowed.

import {
  asksAboutSame,
  bringsMatter,
  asksForRest,
  asksHowMany,
  findOtherBody,
  SHORT,
} from './follow-up-words.ts';
import { findListBody, findListFilter, findListNumber, findMeeting } from './list-cues.ts';
import type { AskedTime, ListIntent, TogetherIntent } from './office-intent.ts';
import { findAskedPost } from './office-post-words.ts';
import { completeYear, findAskedTime } from './office-time.ts';

/** 里头当队长的有谁: what is no body's name. */
const WITHIN = /^(?:里?头|里?面|其中|当|做|担?任|是|的|那|有|哪些|哪个)+/u;
/** 行政审批局那个叫啥, 卫健委的是哪个. */
const ONE_OF =
  /^(?:那么?|其中|里面?|里头)?([\p{Script=Han}（）]{2,14}?)(?:的|那边|那[个位]|是|派|来)*(?:谁|哪一?[个位]|叫啥|叫什么)/u;
const THAT_ONE = /那[个位](?=呢|[？?]?$)/u;

function yearOf({ docNo, issue, time }: ListIntent): string | null {
  return (
    /〔(\d{4})〕/u.exec(docNo ?? '')?.[1] ??
    issue?.slice(0, 4) ??
    (time === null || time.lacksYear ? null : time.from.slice(0, 4))
  );
}

/** 9月的呢: of the year that was spoken of. */
function completeTime(time: AskedTime, before: ListIntent): AskedTime {
  const year = time.lacksYear ? yearOf(before) : null;
  return year === null ? time : completeYear(time, year);
}

/** Null where the words do not hang on it. */
export function changeList(text: string, before: ListIntent): ListIntent | null {
  if (text.length > SHORT) return null;
  const number = findListNumber(text);
  if (number !== null)
    return {
      ...before,
      docNo: null,
      number,
      numberYear: yearOf(before),
      issue: null,
      time: null,
      post: null,
    };
  const time = bringsMatter(text) ? null : findAskedTime(text);
  const filter = findListFilter(text);
  if (time !== null)
    return {
      ...before,
      docNo: null,
      number: null,
      issue: null,
      time: completeTime(time, before),
      filter: filter ?? before.filter,
    };
  const meeting = asksAboutSame(text) ? null : findMeeting(text);
  if (meeting !== null)
    return { ...before, meeting, filter: filter ?? before.filter, post: null, body: null };
  const post = findAskedPost(text);
  if (post !== null)
    return {
      ...before,
      post: { body: post.body.replace(WITHIN, ''), wanted: post.wanted },
      filter: filter ?? before.filter,
      body: null,
    };
  // 公交免费吗: no removal.
  if (filter !== null && !bringsMatter(text)) return { ...before, filter, post: null };
  if (asksHowMany(text) || (asksAboutSame(text) && !bringsMatter(text))) return before;
  if (asksForRest(text)) return { ...before, filter: null, post: null, body: null };
  const body = findOtherBody(text.replace(THAT_ONE, '')) ?? ONE_OF.exec(text)?.[1] ?? findListBody(text);
  return body === null ? null : { ...before, body, filter: null };
}

/** A list told by people in it, narrowed in the same way. */
export function changeTogether(text: string, before: TogetherIntent): TogetherIntent | null {
  if (text.length > SHORT) return null;
  const filter = findListFilter(text);
  if (filter !== null) return { ...before, filter };
  if (asksForRest(text)) return { ...before, filter: null };
  return asksHowMany(text) || (asksAboutSame(text) && !bringsMatter(text)) ? before : null;
}
