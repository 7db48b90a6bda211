// Whether words that describe a document can be its title's: nearly every character of them stands in it.

/** Of the characters that say which document: 人社 is in 人力资源和社会保障, 养犬 in no title but its own. */
const SHARE = 0.75;
/** Words that many titles have, and times that all plans of five years share. */
const GENERIC =
  /“?十[一二三四五六]五”?(?:时期|期间)?|五年|(?:19|20)\d{2}(?:年|至|到|[-—])?|管理|实施|暂行|试行|工作|有关|相关|关于|印发|我们|[这那该本个份的我市“”《》"〈〉（）()\s]|通知|办法|规定|细则|条例|方案|意见|规划|计划|措施|预案|规则|制度|章程/gu;

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

const FIVE_YEARS = /十[一二三四五六]五/u;
const KIND_OF = /(?:规划|计划|方案|办法|规定|细则|意见|预案|措施|条例)$/u;
/** 云溪市人民政府关于印发云溪市: who issues it says nothing of what it is. */
const ISSUED = /^.*?关于(?:印发|公布)?/u;

/** Whether a description can be short for a title: its characters stand there in their order, with its kind and its five years. */
export function abbreviatesTitle(described: string, title: string): boolean {
  const name = title.replace(ISSUED, '');
  const kind = KIND_OF.exec(described)?.[0];
  const years = FIVE_YEARS.exec(described)?.[0] ?? '';
  const told = [...dropGeneric(described)];
  if (kind === undefined || told.length < 2 || !name.includes(kind) || !name.includes(years)) return false;
  let from = 0;
  for (const char of told) {
    const place = name.indexOf(char, from);
    if (place === -1) return false;
    from = place + char.length;
  }
  return true;
}
