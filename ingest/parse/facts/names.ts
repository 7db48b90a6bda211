// Tells personal names from other words and takes lists of names apart.

import { NOT_NAMES } from './not-names.ts';
import { COMPOUND_SURNAMES, SINGLE_SURNAMES } from './surnames.ts';

const HAN = /^\p{Script=Han}+$/u;
const DOTTED = /^\p{Script=Han}{1,10}(?:[·•・．‧∙]\p{Script=Han}{1,10}){1,4}$/u;

/** How names of places and bodies end, and given names do not: 平定县, 公安局. */
const BODY_END = /[省县区市州盟旗镇乡局厅部委办院校厂站处所队组]$/u;

/** 张三（女、回族）: what stands in brackets straight after a name and says something of the person. */
const PERSON_REMARK = /[（(](?:女|男|挂职|[^（）()]{1,4}族)(?:[，,、](?:女|男|[^（）()]{1,4}族))?[）)]/gu;

/** 三位同志, 同志: what may stand after names. */
const COUNTED = /(?:(?:[两二三四五六七八九十]|\d{1,2})[位名人])?(?:同志)?$/u;

/** A text without any white space. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Two hanzi and no more are a name's shape; a blank printed inside makes it likely: 李 君. */
export function isPersonName(text: string): boolean {
  const name = withoutBlanks(text);
  if (DOTTED.test(name)) return true;
  if (!HAN.test(name) || NOT_NAMES.has(name) || BODY_END.test(name)) return false;
  const { length } = name;
  if (COMPOUND_SURNAMES.has(name.slice(0, 2))) return length === 3 || length === 4;
  if (!SINGLE_SURNAMES.has(name.charAt(0))) return false;
  // Four hanzi under a single surname are two surnames joined, or no name.
  return length === 2 || length === 3 || (length === 4 && SINGLE_SURNAMES.has(name.charAt(1)));
}

/**
 * The names in a list such as 孙金宁、王吉魁和闫立彪, null if any part is none. `lenient` takes rare surnames too,
 * where the sentence leaves no doubt that a person stands there.
 */
export function splitPersonNames(text: string, lenient = false): string[] | null {
  const bare = text.replace(PERSON_REMARK, '').replace(COUNTED, '').trim();
  const parts = bare
    .split(/[、,，]|(?:和|及|与)(?=\s*\p{Script=Han}{2,})/u)
    .map((part) => withoutBlanks(part).replace(/同志$/u, ''));
  if (parts.length === 0) return null;
  const isName = (part: string): boolean => isPersonName(part) || (lenient && isRareName(part));
  if (parts.every(isName)) return parts;
  // 和 may be a surname or a syllable of a name: then only the marks divide.
  const whole = bare.split(/[、,，]/u).map((part) => withoutBlanks(part).replace(/同志$/u, ''));
  return whole.every(isName) ? whole : null;
}

function isRareName(text: string): boolean {
  return (
    /^\p{Script=Han}{2,3}$/u.test(text) &&
    !NOT_NAMES.has(text) &&
    !/[等人的经会议现各因请由其将已本该]/u.test(text)
  );
}
