// Whether a telephone is asked for, and the words before it, which may end in a body: 动物疫情 商务局电话多少 → 动物疫情 商务局.

import { TELEPHONE } from './office-cues.ts';

const PHONE =
  /(?:的|那边|这边|那里|要|得|应该|该|有|是|找|打|拨|用|联系|办公|值班|咨询|什么|啥|哪个|多少|[，,\s])*(?:电话|座机|联系方式|怎么联系|如何联系|打哪个|打什么号|号码)/u;
/** 商务局的呢, 那卫健委呢: after a telephone was told. */
const OTHER = /^(?:那么?|还有|换成)?([\p{Script=Han}（）]{2,16}?)(?:的|那边|这边)?(?:电话)?呢?[？?]*$/u;

/** The words before what asks for a telephone; null where none is asked for, or nothing stands before. */
export function findContactWords(text: string): string | null {
  const match = PHONE.exec(text);
  if (match === null || !TELEPHONE.test(text)) return null;
  const before = text.slice(0, match.index).trim();
  return before.length < 2 ? null : before;
}

/** The other body of 卫健委的呢; null for anything longer. */
export function findOtherContact(text: string): string | null {
  return OTHER.exec(text)?.[1] ?? null;
}

/** 电话呢, 他的联系方式是多少, 办公地址在哪: nothing but where to reach whoever was spoken of. */
const REACH =
  /^(?:那么?|还有|有没有|有|的|他|她|本人|办公室?|单位|个人|联系|值班|公开|[，,\s])*(?:电话|手机|座机|号码|联系方式|地址|住址|微信|邮箱)(?:号码?)?(?:是|有|在|的|登载?|公布)*(?:多少|什么|啥|哪[里儿]?|几号|没有|[呢吗么啊呀])*[？?。\s]*$/u;

/** Whether words ask only how somebody is reached. */
export function asksHowToReach(words: string): boolean {
  return REACH.test(words);
}
