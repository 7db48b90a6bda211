// Whether words that describe a document can be its title's: nearly every character of them stands in it.

/** Of the characters that say which document: 人社 is in 人力资源和社会保障, 养犬 in no title but its own. */
const SHARE = 0.75;
/** Words that many titles have. */
const GENERIC =
  /管理|实施|暂行|试行|工作|有关|相关|关于|印发|我们|[这那该本个份的我市“”《》"〈〉（）()\s]|通知|办法|规定|细则|条例|方案|意见|规划|计划|措施|预案|规则|制度|章程/gu;

/** What tells a document from others of its kind; fewer than two characters tell nothing. */
export function dropGeneric(described: string): string {
  return described.replace(GENERIC, '');
}

/** False for a description that tells nothing. */
export function sharesTitle(described: string, title: string): boolean {
  const told = [...dropGeneric(described)];
  const shared = told.filter((char) => title.includes(char)).length;
  return told.length >= 2 && shared >= told.length * SHARE;
}
