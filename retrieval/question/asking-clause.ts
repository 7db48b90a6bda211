// Which clause of a question asks: 2020年6月那次任免，谁下来了 → 谁下来了.

/** 以前是区长，2022年到哪个局了: the one clause that asks; the whole where several do, or none. */
export function pickAsking(question: string): string {
  const clauses = question.split(/[，,；;。]/u);
  const asking = clauses.filter((clause) => /哪|什么|啥|何|吗|呢|谁/u.test(clause));
  return asking.length === 1 ? (asking[0] ?? question) : question;
}
