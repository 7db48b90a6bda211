// A few words after a list of appointments: 免职的呢, 9月的呢, 27号呢, 农业农村局的呢, 哪个会定的 → the same list, narrowed.

import { asksAboutSame, asksForRest, asksHowMany, findOtherBody, SHORT } from './follow-up-words.ts';
import { findListBody, findListFilter, findListNumber } from './list-cues.ts';
import type { AskedTime, ListIntent, TogetherIntent } from './office-intent.ts';
import { findAskedPost } from './office-post-words.ts';
import { findAskedTime } from './office-time.ts';

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
  if (year === null) return time;
  const complete = (day: string): string => `${year}${day.slice(1)}`;
  return {
    ...time,
    from: complete(time.from),
    to: complete(time.to),
    label: `${year}年${time.label}`,
    lacksYear: false,
  };
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
  const time = findAskedTime(text);
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
  const post = findAskedPost(text);
  if (post !== null) return { ...before, post: { body: post.body, wanted: post.wanted }, filter, body: null };
  if (filter !== null) return { ...before, filter, post: null };
  if (asksHowMany(text) || asksAboutSame(text)) return before;
  if (asksForRest(text)) return { ...before, filter: null, post: null, body: null };
  const body = findOtherBody(text) ?? findListBody(text);
  return body === null ? null : { ...before, body, filter: null };
}

/** A list told by people in it, narrowed in the same way. */
export function changeTogether(text: string, before: TogetherIntent): TogetherIntent | null {
  if (text.length > SHORT) return null;
  const filter = findListFilter(text);
  if (filter !== null) return { ...before, filter };
  if (asksForRest(text)) return { ...before, filter: null };
  return asksHowMany(text) || asksAboutSame(text) ? before : null;
}
