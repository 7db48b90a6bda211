// Takes the persons of a line or a cell: 李 君 副市长, 张三（市长）, 市工信局局长彭某某, names alone.

import { joinCut } from './cut-text.ts';
import { splitGluedName } from './glued-names.ts';
import { isPersonName, splitPersonNames, withoutBlanks } from './names.ts';
import { endsLikePost } from './posts.ts';

/** In UTF-16 units: what is longer names nobody. */
const LONGEST_POSITION = 120;
const LONGEST_LIST = 1000;

export interface NamedPerson {
  readonly person: string;
  /** Empty where none is printed, or it is yet to come. */
  readonly position: string;
}

/** Remarks on a person that are no part of the position: 兼, 同志. */
const REMARK = /[（(](?:兼|兼任|女|[^（）()]{1,3}族)[）)]/gu;

/** How the name of a body ends, when a person follows it without a mark. */
export const BODY = /(?:[局委办院部厅司会站校市县区]|公司|中心|政府|集团|公安处|支队|大队)$/u;

/** A position without blanks; each blank may be a line break of its cell. */
export function joinPosition(text: string): string {
  const [first = '', ...rest] = text.replace(REMARK, '').trim().split(/\s+/u);
  return rest.reduce((joined, part) => joinCut(joined, part).text, first);
}

/** Words divided by blanks; two single hanzi side by side are one name: 李 君. */
function splitWords(text: string): string[] {
  const words: string[] = [];
  let single = false;
  for (const word of text.trim().split(/[ \u3000\t]+/u)) {
    const isSingle = /^\p{Script=Han}$/u.test(word);
    if (isSingle && single) words.push(`${words.pop() ?? ''}${word}`);
    else words.push(word);
    single = isSingle && !single;
  }
  return words.filter((word) => word !== '');
}

/** A name by its place alone: two or three hanzi before a post, in a list of such lines. For surnames that no table has. */
function parseByPlace(text: string): NamedPerson[] | null {
  const [name = '', ...rest] = text.includes('\t') ? text.split('\t') : splitWords(text);
  const position = joinPosition(rest.join(' '));
  const isShaped =
    /^\p{Script=Han}{2,3}$/u.test(withoutBlanks(name)) && !endsLikePost(name) && !BODY.test(name);
  return isShaped && position.length >= 3 && endsLikePost(position)
    ? [{ person: withoutBlanks(name), position }]
    : null;
}

/** `name position`, also several such pairs or names alone; null unless the text begins with a name. */
export function parseSpaced(text: string): NamedPerson[] | null {
  if (text.length > LONGEST_LIST) return null;
  const [cell = '', ...posts] = text.replace(REMARK, '').split('\t');
  if (posts.length > 0 && isPersonName(cell))
    return [{ person: withoutBlanks(cell), position: joinPosition(posts.join(' ')) }];
  const found: NamedPerson[] = [];
  for (const word of splitWords(text.replace(REMARK, ''))) {
    const last = found.at(-1);
    const mayFollow = last === undefined || last.position === '' || endsLikePost(last.position);
    if (mayFollow && isPersonName(word) && (last?.position !== '' || !endsLikePost(word)))
      found.push({ person: word, position: '' });
    else if (last === undefined) return null;
    else
      found[found.length - 1] = {
        person: last.person,
        position: last.position === '' ? word : joinCut(last.position, word).text,
      };
  }
  return found.length === 0 ? null : found;
}

/** 张三（市长）、李四（市教育局局长）: positions in brackets; null if any part is none. */
function parseBracketed(text: string): NamedPerson[] | null {
  const pattern = /([^（）()、，,；;]{2,16})[（(]([^（）()]{2,60})[）)](?:[、，,；;]|$)/gu;
  const bare = withoutBlanks(text.replace(REMARK, '')).replace(/[。；;]$/u, '');
  const matches = [...bare.matchAll(pattern)];
  const covered = matches.reduce((sum, match) => sum + match[0].length, 0);
  if (matches.length === 0 || covered !== bare.length) return null;
  const persons = matches.map((match) => ({
    person: (match[1] ?? '').replace(/同志$/u, ''),
    position: match[2] ?? '',
  }));
  return persons.every(({ person }) => isPersonName(person)) ? persons : null;
}

/** 李某，市政府办公室二级调研员；陈某，局长: a comma divides name and position, a semicolon persons. */
function parseCommaed(text: string): NamedPerson[] | null {
  const persons = text
    .replace(REMARK, '')
    .split(/[；;]/u)
    .map((part) => part.replace(/。$/u, '').trim())
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.search(/[，,]/u);
      const person = withoutBlanks(part.slice(0, at)).replace(/同志$/u, '');
      return at > 0 && isPersonName(person) && endsLikePost(part)
        ? { person, position: joinPosition(part.slice(at + 1)) }
        : null;
    });
  return persons.length > 0 && persons.every((person) => person !== null) ? persons : null;
}

/** 市工信局局长彭某某, 呼某某副市长, 市工信局彭某某局长: position and name without any mark between. */
export function parseGlued(text: string): NamedPerson | null {
  const bare = withoutBlanks(text).replace(REMARK, '').replace(/同志$/u, '');
  for (const length of [3, 2, 4]) {
    const person = bare.slice(-length);
    const position = bare.slice(0, -length);
    if (position.length >= 2 && isPersonName(person) && endsLikePost(position)) return { person, position };
  }
  const title =
    /(?:[副总]|常务|一级|二级|三级|四级)?(?:[市县区局处科院校站所队部厅州省镇乡]长|主任|书记|调研员|巡视员|主席|秘书长|秘书|经理|委员|专员|政委)$/u.exec(
      bare,
    );
  if (title === null) return null;
  const before = bare.slice(0, title.index);
  for (const length of [3, 2, 4]) {
    const person = before.slice(-length);
    const body = before.slice(0, -length);
    if (before.length >= length && isPersonName(person) && (body === '' || BODY.test(body)))
      return { person, position: body + title[0] };
  }
  return null;
}

/** Several glued ones: 市政府副秘书长张三、市应急局局长李四. A 、 or 和 inside a position does not divide. */
function parseGluedList(text: string): NamedPerson[] | null {
  const bare = withoutBlanks(text).replace(/[。；;]$/u, '');
  const persons: NamedPerson[] = [];
  let start = 0;
  for (const mark of [...bare.matchAll(/[、，,和]/gu), null]) {
    const end = mark?.index ?? bare.length;
    const part = bare.slice(start, end).replace(/同志$/u, '');
    // 副市长甲、乙: the post is both persons'.
    const last = persons.at(-1);
    const person =
      last !== undefined && isPersonName(part) ? { person: part, position: last.position } : parseGlued(part);
    if (person !== null) {
      persons.push(person);
      start = end + 1;
    } else if (end - start > LONGEST_POSITION) return null;
  }
  return start > bare.length && persons.length > 0 ? persons : null;
}

/** 李某某生态环境部部长: the blank after the name got lost. */
export function parseNameFirst(text: string, place = ''): NamedPerson[] | null {
  const bare = withoutBlanks(text.replace(REMARK, '')).replace(/[。；;]$/u, '');
  const glued =
    bare.length <= 40 && endsLikePost(bare) && !/[。；;，,：:]/u.test(bare)
      ? splitGluedName(bare, place)
      : null;
  return glued === null ? null : [{ person: glued.person, position: glued.post }];
}

/** 市发改委 张三  市财政局 李四: bodies before names, in pairs. */
function parseBodyFirst(text: string): NamedPerson[] | null {
  const words = splitWords(text.replace(REMARK, '').replace(/[、，,；;]/gu, ' '));
  if (words.length < 2 || words.length % 2 === 1 || text.length > LONGEST_LIST) return null;
  const persons: NamedPerson[] = [];
  for (let index = 0; index < words.length; index += 2) {
    const position = words[index] ?? '';
    const person = words[index + 1] ?? '';
    if (!isPersonName(person) || !(BODY.test(position) || endsLikePost(position))) return null;
    persons.push({ person, position });
  }
  return persons;
}

/** A line of a list that is open: name and position side by side, or the position in brackets. */
export function parseSeatLine(text: string): NamedPerson[] | null {
  const reversed = parseBodyFirst(text);
  const isReversed = reversed?.every(({ position }) => endsLikePost(position)) === true;
  return parseSpaced(text) ?? parseBracketed(text) ?? parseByPlace(text) ?? (isReversed ? reversed : null);
}

/** Everybody a text after a role names, in whatever way; null if it names offices or nobody. */
export function parsePersons(text: string, place = ''): NamedPerson[] | null {
  const bare = text.trim().replace(/[。；;]$/u, '');
  const names = bare.includes('\t') ? null : splitPersonNames(bare.replace(REMARK, ''));
  if (names !== null) return names.map((person) => ({ person, position: '' }));
  return (
    parseSpaced(bare) ??
    parseBracketed(bare) ??
    parseCommaed(text.trim()) ??
    parseGluedList(bare) ??
    parseNameFirst(bare, place) ??
    parseBodyFirst(bare)
  );
}
