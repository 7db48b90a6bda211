// A claim that opens a question: 名单里写某人是局长，现在局长到底是谁. What follows it is asked: 对吗 asks for the claim itself.

import { WHO } from './office-cues.ts';
import { findAskedPost } from './office-post-words.ts';

/** A source and what it is said to say, up to the end of the clause. */
const REPORT =
  /^[^，,。；？?]{0,40}?(?:名单|文件|通知|公报|材料|方案|网上|别人|有人|大家|邻居)[里中上]?(?:面)?(?:还|都|仍|只|明明)?(?:写|说|列|登|印|载)[^，,。；？?]{2,40}[，,。；]/u;

/** A clause that asks is no claim. */
const ASKING = /谁|哪|什么|啥|几个|多少|吗|没有/u;

/** The question without the claim before it, where the rest asks for a post by itself; else as it is. */
export function dropReportedClaim(question: string): string {
  const claim = REPORT.exec(question)?.[0];
  if (claim === undefined || ASKING.test(claim)) return question;
  const rest = question.slice(claim.length);
  const post = findAskedPost(rest);
  return WHO.test(rest) && post !== null && post.body !== '' ? rest : question;
}

const SO = /[，,](?:这|那|说的)?(?:对吗|对不对|对吧|是吗|是不是|是吧|属实吗|没错吧)[？?。]?$/u;

/** 市长是张三，对吗 → 市长是张三吗. */
export function askOutright(question: string): string {
  const claim = question.replace(SO, '');
  return claim === question || ASKING.test(claim) ? question : `${claim}吗`;
}
