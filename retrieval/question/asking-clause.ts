// Which clause of a question asks: 2020年6月那次任免，谁下来了 → 谁下来了.

/** 以前是区长，2022年到哪个局了: the one clause that asks; the whole where several do, or none. */
export function pickAsking(question: string): string {
  const clauses = question.split(/[，,；;。]/u);
  const asking = clauses.filter((clause) => /哪|什么|啥|何|吗|呢|谁/u.test(clause));
  return asking.length === 1 ? (asking[0] ?? question) : question;
}

/** 为什么免去王大, 任命为什么没公布: why it was done; 任命为什么职务 asks for the post. */
export const WHY =
  '(?<!任命|聘任|提名|选举|转任|改任)为(?:什么|啥|何|嘛)|(?<=任命|提名)为(?:什么|啥|何)(?=[没不未被要会])';
