// Whether a question wants a whole list: its excerpt may be long, since half a list misleads.

const LIST =
  /哪些|哪几|都有|有谁|名单|包括|成员单位|分别|都是|列(?:一下|出|举)|几(?:类|种|项|条|个方面)|什么(?:材料|条件|情形|情况)|啥(?:材料|条件)/u;

export function asksForWholeList(question: string): boolean {
  return LIST.test(question);
}
