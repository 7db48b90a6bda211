// 雷市长, 教育局的薛局长: somebody called by surname and title → the name in full, or those who may be meant.

import { findTitles, type FoundTitle } from '../question/office-titles.ts';
import { startsWithSurname } from '../question/office-names.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordHeld } from './office-words.ts';
import { findBodies, NAMED_BODY } from './find-posts.ts';

export interface CalledByTitle {
  /** 雷市长. */
  readonly said: string;
  /** The question with the full name in its place, for each who may be meant. */
  readonly meant: readonly { readonly name: string; readonly question: string }[];
}

/** 任局长, 和局长: verbs and small words that are surnames too. */
const MORE_OFTEN_WORDS = /[任于和时应从向全管成连来当同及]/u;
/** What may stand before the surname: nothing, a body, or a word that ends one thing and opens another. */
const BEFORE = /(?:^|[局委办院厅队站会所馆社校部室县区市的是找给问跟叫了那这位个]|[^\p{Script=Han}])$/u;
/** 教育局的, 科技局新来的: whose. */
const BODY =
  /([\p{Script=Han}]{2,12}?[局委办院厅队站会所馆社校部室县区])(?:的|新来的|新任的|那[位个]|这[位个]|里的|原来的)?$/u;
const MOST = 8;

/** Posts of such a title, of a body where one is said. */
function findKeys({ title }: FoundTitle, body: string, facts: OfficeFacts): ReadonlySet<string> {
  const posts =
    body === ''
      ? facts.posts
      : findBodies(body, facts)
          .filter(({ score }) => score >= NAMED_BODY)
          .map(({ post }) => post);
  return new Set(
    posts
      .filter(
        (post) =>
          post.title.head === title.head && post.title.party === '' && post.title.isDeputy === title.isDeputy,
      )
      .map(({ key }) => key),
  );
}

/** Who of a surname holds or held such a post; of those said without 副, deputies where nobody else is. */
function findHolders(surname: string, found: FoundTitle, body: string, facts: OfficeFacts): string[] {
  const called = (facts.namesByEnds.get(`${surname.charAt(0)}…`) ?? []).filter((name) =>
    name.startsWith(surname),
  );
  const holding = (title: FoundTitle): string[] => {
    const keys = findKeys(title, body, facts);
    return called.filter((name) => facts.claimsOfPerson.get(name)?.some(({ post }) => keys.has(post.key)));
  };
  const chiefs = holding(found);
  return chiefs.length > 0 || found.title.isDeputy
    ? chiefs
    : holding({ ...found, title: { ...found.title, isDeputy: true } });
}

/** Null where nobody is called so, or nobody whom the gazette names can be. `text` is cleaned. */
export function findCalledByTitle(text: string, facts: OfficeFacts): CalledByTitle | null {
  for (const found of findTitles(text)) {
    const { start, end, title } = found;
    const surname = text.slice(start - 1, start);
    const before = text.slice(0, Math.max(0, start - 1));
    const isPlain = title.party === '' && title.modifier === '' && title.grade === '';
    if (!isPlain || start === 0 || !startsWithSurname(surname)) continue;
    if (MORE_OFTEN_WORDS.test(surname) || !BEFORE.test(before)) continue;
    const body = BODY.exec(before)?.[1] ?? '';
    const names = findHolders(surname, found, body, facts);
    if (names.length === 0) continue;
    const from = body === '' ? start - 1 : before.lastIndexOf(body);
    return {
      said: text.slice(from, end),
      meant: names.map((name) => ({ name, question: `${text.slice(0, from)}${name}${text.slice(end)}` })),
    };
  }
  return null;
}

/** 原局长, 总计局: surnames that open a title as another word. */
const OTHER_WORDS = /[原都计党项单保解古成和全管任应从向当同及于连时来]/u;
/** Only who it is, is asked. */
const ASKS_WHO =
  /^(?:现在|目前|到底)?(?:是谁|是哪一?[位个]|叫什么|叫啥|的?(?:全名|名字|姓名).{0,6}|谁)?[？?呢啊]*$/u;

/** Plain no to 发改委李主任是谁 where the body has such a post and nobody of that surname in it; null for anything else. */
export function refuseUncalled(text: string, facts: OfficeFacts): OfficeDraft | null {
  for (const found of findTitles(text)) {
    const { start, end, title } = found;
    const surname = text.slice(start - 1, start);
    const body = BODY.exec(text.slice(0, Math.max(0, start - 1)))?.[1];
    if (start === 0 || body === undefined || title.party !== '' || !startsWithSurname(surname)) continue;
    if (OTHER_WORDS.test(surname) || !ASKS_WHO.test(text.slice(end))) continue;
    const known = [title, { ...title, isDeputy: true }].flatMap((asked) => [
      ...findKeys({ ...found, title: asked }, body, facts),
    ]);
    const holders = [
      ...new Set(known.flatMap((key) => (facts.claimsOfPost.get(key) ?? []).map(({ person }) => person))),
    ];
    if (holders.length === 0 || holders.some((name) => name.startsWith(surname))) continue;
    const post = `${body}${text.slice(start, end)}`;
    return {
      outcome: 'not-found',
      lead: [
        buildLine(`公报所载的“${post}”（正职、副职）里没有姓${surname}的，无法回答。`),
        buildLine(`所载的有：${holders.slice(0, MOST).join('、')}。`, holders.slice(0, MOST)),
      ],
      notes: [`查的是${wordHeld(facts.summary)}的任免通知和名单。`],
      nearest: [],
    };
  }
  return null;
}

/** Whether it is asked who somebody called so is, and nothing else of him. */
export function asksOnlyWho(text: string, { said }: CalledByTitle): boolean {
  return text.startsWith(said) && ASKS_WHO.test(text.slice(said.length));
}

/** The question with the name in full where one alone is meant. */
export function fillName(text: string, called: CalledByTitle | null): string {
  const [only, ...others] = called?.meant ?? [];
  return only === undefined || others.length > 0 ? text : only.question;
}

/** Asks which of several is meant. */
export function askWhichIsCalled({ said, meant }: CalledByTitle, facts: OfficeFacts): OfficeDraft {
  return {
    outcome: 'ambiguous',
    lead: [buildLine(`公报里称得上“${said}”的有${meant.length}人，请选一个，或写出姓名：`)],
    choices: meant.slice(0, MOST).map(({ name, question }) => ({
      label: `${name}（${facts.claimsOfPerson.get(name)?.at(-1)?.post.printed ?? ''}）`,
      question,
    })),
    notes: [],
  };
}
