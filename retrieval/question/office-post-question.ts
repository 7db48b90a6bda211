// What a question asks of a post: whose, when, of whom; groups and people left aside.

import { asksOfCompetence, asksWhichBody } from './asks-of-competence.ts';
import { asksForSomebodyNear, PRIVATE, TASK, TELEPHONE, WHO } from './office-cues.ts';
import type { AskedTime, PostAsk, PostIntent } from './office-intent.ts';
import type { AskedPost } from './office-post-words.ts';
import { findAskedPost } from './office-post-words.ts';
import { findAskedTime } from './office-time.ts';
import { findTitles, isGovernmentHead } from './office-titles.ts';
import { findNameBeside } from './office-names.ts';
import { asksForSuccessor, findPostAsk, spansYears } from './post-ask.ts';

export function isPostQuestion(question: string, post: AskedPost): boolean {
  if (TASK.test(question) || asksWhichBody(question) || asksOfCompetence(question, post.end)) return false;
  if (
    WHO.test(question) ||
    /前任|上一任|继任|接班|接替|历任|任命的|[上就]任的|新来的|新任|换/u.test(question)
  )
    return true;
  // 县长 2023年7月: the time alone, said last.
  const tail = question
    .slice(post.end)
    .replace(findAskedTime(question)?.label ?? '', '')
    .replace(/[？?。！!的呢啊呀\s]|(?:那|的)?时候?$/gu, '');
  if (/怎么|多少|什么|职责|条件|几|如何|为何|吗|能/u.test(tail)) return false;
  return question.length <= 24 && (tail.length <= 1 || /^[，,]|^(?:姓名|名字)/u.test(tail));
}

function settlePostAsk(question: string, person: string | null, time: AskedTime | null): PostAsk {
  const found = findPostAsk(question);
  // 张俊堂之后谁当的局长: somebody is named, so that it is about a change.
  const ask = person !== null && found !== 'predecessor' && asksForSuccessor(question) ? 'successor' : found;
  // 2020年9月接任局长的是谁, 首任队长（2020年任命的）: of that time, and nobody's successor.
  if ((ask === 'successor' || ask === 'first') && person === null && time !== null) return 'holder';
  return ask === 'holder' && time !== null && spansYears(time) ? 'everybody' : ask;
}

const PLURAL =
  /都(?:是|有|叫|换成了?|由)?(?:谁|哪|什么名字|啥)|分别(?:是|有|叫)?(?:谁|哪|什么名字)|各(?:是|叫)?谁|有哪[几些]|(?:别的|其他|其它|其余|另外|剩下)的?[那这]?[几两三四五六七八九十][个支家]/u;

/** 是男的女的，叫什么: who it is can be told, the rest cannot. */
function findPrivacy(question: string): PostIntent['privacy'] {
  const asksPrivate = (words: string): boolean => PRIVATE.test(words) || TELEPHONE.test(words);
  if (!asksPrivate(question)) return 'none';
  const asksName = question
    .split(/[，,；;。？?]/u)
    .some((clause) => !asksPrivate(clause) && /谁|叫什么|叫啥|姓名|名字|哪一?位/u.test(clause));
  return asksName ? 'besides' : 'only';
}

export function buildPostIntent(
  question: string,
  post: AskedPost,
  person: string | null,
  time: AskedTime | null,
): PostIntent {
  return {
    kind: 'post',
    body: post.body,
    wanted: post.wanted,
    ask: settlePostAsk(question, person, time),
    person,
    // 2020年是谁，现在又是谁: the timeline of today tells who was before.
    time: /现在|目前|如今|最新/u.test(question) ? null : time,
    isNew:
      /新任|新来|接任|接替|任命|当上|去当|上任|新当|新上|刚任|刚当|通过的|新(?=副?(?:主任|局长|院长|市长|书记|处长|校长|部长|县长|区长))/u.test(
        question,
      ),
    privacy: asksForSomebodyNear(question.slice(post.end)) ? 'only' : findPrivacy(question),
    portfolio: null,
    untold: null,
    named: findNameBeside(question.slice(post.end)),
    isPlural: PLURAL.test(question),
    others: [],
  };
}

const IN_CHARGE =
  /(?:分管|主管|协管|管)([\p{Script=Han}]{2,10}?)(?:工作|口)?的(副[市县区]长|副秘书长)(?:现在|目前|是|叫)*(?:谁|哪一?位|哪个|什么人|什么名字|什么|啥)[？?呀啊]?$/u;

/** 管农业的副市长是谁: one of several deputies, told by what lists do not print. */
export function understandPortfolio(question: string, time: AskedTime | null): PostIntent | null {
  const [, portfolio, title] = IN_CHARGE.exec(question) ?? [];
  const post = title === undefined ? null : findAskedPost(title);
  return portfolio === undefined || post === null
    ? null
    : { ...buildPostIntent(question, { ...post, body: '' }, null, time), portfolio };
}

/** The post that a question names, groups left aside: 市政府办公室主任 may be a post or the head of a group's office. */
export function understandPostQuestion(question: string): PostIntent | null {
  const post = findAskedPost(question);
  return post === null || post.body === '' || !isPostQuestion(question, post)
    ? null
    : buildPostIntent(question, post, null, findAskedTime(question));
}

/** 和, 、 between two posts. */
const AND = /^(?:还有|以及|[和与及跟、])/u;
const ROLE_OF_GROUP = /^(?:组长|指挥长|总指挥|召集人|成员|组员|联络员|联系人)$/u;
/** What stands between two posts is the second one's body, and no clause. */
const NO_BODY = /[谁哪是有，。？?！!了]/u;
const LONGEST_BODY = 14;

/** 城区区长和郊区区长分别是谁 → 城区区长, 郊区区长; fewer than two where it asks for one. */
function splitPosts(question: string): string[] {
  const titles = findTitles(question);
  const parts: string[] = [];
  for (const [index, { title, start, end }] of titles.entries()) {
    if (ROLE_OF_GROUP.test(title.head)) return [];
    const previous = titles[index - 1];
    if (previous === undefined) {
      parts.push(question.slice(0, end));
      continue;
    }
    const between = question.slice(previous.end, start);
    if (!AND.test(between) || NO_BODY.test(between) || between.length > LONGEST_BODY) break;
    parts.push(question.slice(previous.end, end).replace(AND, ''));
  }
  return parts;
}

/** Several posts in one question; null where it asks for one, or for something else. */
export function understandSeveralPosts(question: string, time: AskedTime | null): PostIntent | null {
  const posts: AskedPost[] = [];
  const parts = splitPosts(question);
  const last = parts.at(-1) ?? '';
  for (const part of parts) {
    const post = findAskedPost(part);
    if (post === null) return null;
    // 郊区区长和副区长, 商务局局长和副局长: of the body before.
    const isOwn =
      post.body !== '' ||
      (post.wanted.title !== null && !post.wanted.title.isDeputy && isGovernmentHead(post.wanted.title.head));
    posts.push(isOwn ? post : { ...post, body: posts[0]?.body ?? '' });
  }
  const [first, ...others] = posts.map((post) => buildPostIntent(question, post, null, time));
  const [asked] = posts;
  if (first === undefined || asked === undefined || others.length === 0) return null;
  const end = question.lastIndexOf(last) + last.length;
  if (!isPostQuestion(question, { ...asked, end })) return null;
  return { ...first, others };
}
