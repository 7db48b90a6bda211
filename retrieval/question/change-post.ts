// A few words after a question on a post: 前任呢, 副职呢, 那教育局呢, 2020年的呢, 哪个会定的 → the same post, changed.

import {
  asksAboutSame,
  asksForOther,
  asksForRest,
  asksFurther,
  asksWhetherStill,
  bringsMatter,
  findOtherBody,
  SHORT,
} from './follow-up-words.ts';
import { asksHowToReach } from './contact-ask.ts';
import { PRIVATE, TELEPHONE } from './office-cues.ts';
import type { PostIntent, WantedTitle } from './office-intent.ts';
import { findAskedPosts } from './office-post-words.ts';
import { findAskedTime } from './office-time.ts';
import { formatTitle, isGovernmentHead, isSingleSeat } from './office-titles.ts';
import { findPostAsk, PREDECESSOR, SUCCESSOR } from './post-ask.ts';

/** Whoever was told of before. */
const THEM = /[他她]|这个?人|此人|本人/u;

/** 他之前呢, 在她后面的是谁: who held the post then; 他以前呢 asks what he did himself. */
const BEFORE_HIM =
  /^(?:那么?)?在?[他她](?:的)?(?:之前|前面|前头|前边)(?:的|那[位个]|是|谁|哪一?[位个]|叫什么|叫啥)*[呢？?]*$/u;
const AFTER_HIM =
  /^(?:那么?)?在?[他她](?:的)?(?:之后|后面|后头|后边)(?:的|那[位个]|是|谁|哪一?[位个]|叫什么|叫啥)*[呢？?]*$/u;

/** The one before or after him in the post; null where the words ask something else of him. */
export function findBesideHolder(text: string): 'predecessor' | 'successor' | null {
  if (BEFORE_HIM.test(text)) return 'predecessor';
  return AFTER_HIM.test(text) ? 'successor' : null;
}

/** 原来的那位局长叫什么. */
const FORMER_ONE =
  /^(?:那么?)?(?:原来|原先|以前|之前|先前|从前)的?(?:那一?[位个])?[\p{Script=Han}]{0,3}(?:长|主任|书记)(?:叫什么|叫啥|是谁|是哪|姓什么|呢)/u;
/** 老院长是哪个, 原局长呢. */
const OLD_ONE =
  /^(?:那么?)?(?:老|原|旧|前)(?:[市县区局院校处科所站馆部队]长|主任|书记|经理|行长|会长|台长|秘书长)(?:叫|是|姓|呢|[？?]|$)/u;
/** 前一个呢, 前面那位叫什么, 再往前. */
const ONE_BEFORE =
  /^(?:那么?)?(?:之前|以前|前面|前头|再之前|上一个|上一位|前一个|前一位|再往前|原先|原来|先前)(?:那[个位一]?[个位]?|的|的人)?(?:呢|是谁|是哪个|是哪位|叫什么|叫啥|是)?[？?]?$/u;
/** 被换下来的呢: whoever was there. */
const REPLACED =
  /^(?:那么?)?被?(?:换|免|替|顶)(?:下来?|下去|掉|了|职)+的?(?:那[个位]|人)?(?:呢|是谁|叫什么|叫啥)/u;
const ONE_AFTER = /(?:后来|之后|接着|然后)(?:呢|是谁)|^(?:那么?)?(?:后|下)一[个位任](?:呢|是谁|叫什么)/u;

function asksForOneBefore(text: string): boolean {
  return (
    PREDECESSOR.test(text) ||
    asksFurther(text) ||
    FORMER_ONE.test(text) ||
    OLD_ONE.test(text) ||
    ONE_BEFORE.test(text) ||
    REPLACED.test(text)
  );
}

function isOfPlace({ title }: WantedTitle): boolean {
  return title !== null && isGovernmentHead(title.head);
}

/** 市长呢 after a bureau is of the place; 秘书长呢 after 市长 is of its government. */
function bodyFor(wanted: WantedTitle, before: PostIntent): string {
  if (isOfPlace(wanted) === isOfPlace(before.wanted) || before.wanted.title === null) return before.body;
  if (isOfPlace(wanted)) return '';
  return wanted.title?.head === '秘书长' ? `${before.body === '' ? '市' : before.body}政府` : before.body;
}

/** 盂县的呢 after 市长: who heads a county is its 县长. */
function titleFor(body: string, wanted: WantedTitle): WantedTitle {
  const place = /[市县区镇乡]$/u.exec(body)?.[0];
  if (place === undefined || wanted.title === null || !isOfPlace(wanted)) return wanted;
  const title = { ...wanted.title, head: `${place}长` };
  return { ...wanted, title, words: formatTitle(title) };
}

/** Another post of the same body, or the same post of another place. */
function findOtherPost(text: string, before: PostIntent): PostIntent | null {
  const [post] = findAskedPosts(text);
  if (
    post !== undefined &&
    (post.body === '' || /^(?:那|还有|其他|别的|其他的|它的|该|另外|还是)+$/u.test(post.body))
  ) {
    return {
      ...before,
      body: bodyFor(post.wanted, before),
      wanted: post.wanted,
      ask: 'holder',
      isNew: false,
    };
  }
  return /副职|副手|副的/u.test(text)
    ? { ...before, wanted: { kind: 'deputy', title: null, words: '副职' }, ask: 'holder', isNew: false }
    : null;
}

/** 一院呢，免了谁: another body, and what is asked of its post. */
const OTHER_ASKED = /^(?:那么?|还有)?([\p{Script=Han}]{2,16}?)(?:的|那边|这边)?呢[，,](.{2,})$/u;

function findOtherAsked(text: string, before: PostIntent): PostIntent | null {
  const [, said = '', asked = ''] = OTHER_ASKED.exec(text) ?? [];
  const body = findOtherBody(`${said}呢`);
  const ask = findPostAsk(asked);
  return body === null || ask === 'holder'
    ? null
    : { ...before, body, wanted: titleFor(body, before.wanted), ask, person: null, isNew: false };
}

/** `holder` is whom the answer before named first. Null where the words do not hang on it. */
export function changePost(text: string, before: PostIntent, holder: string | null): PostIntent | null {
  const isChange = before.ask === 'predecessor' || before.ask === 'left';
  // 2020年6月新任的是谁, 前面那位呢: before whom that time named, who need not be there today.
  const person = isChange || before.time !== null ? holder : null;
  const asked = findOtherAsked(text, before);
  if (asked !== null) return asked;
  if (asksForOneBefore(text)) return { ...before, ask: 'predecessor', person, time: null, isNew: false };
  if (SUCCESSOR.test(text) || ONE_AFTER.test(text))
    return { ...before, ask: before.time === null ? 'successor' : 'holder', time: null, isNew: false };
  if (asksWhetherStill(text)) return { ...before, ask: 'holder', person: null, time: null, isNew: false };
  // 还有谁: the others in that post, or who had it besides where one person has it at a time.
  if ((asksForRest(text) || asksForOther(text)) && before.wanted.title !== null)
    return {
      ...before,
      ask: isSingleSeat(before.wanted.title) ? 'everybody' : 'holder',
      person: null,
      isNew: false,
    };
  const ask = findPostAsk(text);
  if (ask === 'everybody' || (ask === 'left' && text.length <= SHORT))
    return { ...before, ask, time: findAskedTime(text) ?? before.time, isNew: false, person: null };
  if (asksHowToReach(text)) return { ...before, ask: 'holder', privacy: 'only' };
  const other = findOtherPost(text, before);
  if (other !== null) return other;
  const time = findAskedTime(text);
  if (time !== null && text.length <= SHORT && !bringsMatter(text)) return { ...before, time, ask: 'holder' };
  if (/^(?:那)?(?:现在|目前|如今)/u.test(text)) return { ...before, time: null, ask: 'holder', isNew: false };
  const body = findOtherBody(text);
  if (body !== null)
    return { ...before, body, wanted: titleFor(body, before.wanted), ask: 'holder', person: null };
  if (text.length > SHORT) return null;
  // 结婚登记要什么材料 has a matter of its own; 他结婚了吗 has none.
  const besides = text.replace(PRIVATE, '');
  const isPrivate = besides !== text && (THEM.test(text) || !bringsMatter(besides));
  if (isPrivate || (TELEPHONE.test(text) && !bringsMatter(text)))
    return { ...before, ask: 'holder', privacy: 'only' };
  return asksAboutSame(text) && !bringsMatter(text) ? before : null;
}
