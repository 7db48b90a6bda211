// Which of a document's groups is meant by what it does or where: 搞软件平台那个组, 跑平定县那组; from the lines printed under each.

import type { SourceLine } from '../domain/gazette.ts';
import type { GazetteStore } from '../ports.ts';
import type { GroupIntent } from '../question/office-intent.ts';
import { squash } from '../text/normalize.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { findGroup, placeOf, readOtherwise } from './find-groups.ts';
import { standsApart } from './group-index.ts';
import { WHOLE } from './roster-groups.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';

/** 那个组, 搞宣传的, 去矿区的: a part of a larger body is meant. */
const ASKS_FOR_PART =
  /(?<!领导小|领导|工作小)组(?!长|员|织|成|建)|(?:[搞管跑弄干去驻]|负责)[^，。？?谁哪]{1,9}(?:的|那)/u;
/** 现场指挥部里管后勤的组: the words for the whole tell none of its parts. */
const OF_WHOLE = /^.{0,24}?(?:指挥部|领导小组|领导组|专班)(?!办公室)/u;
/** A document of fewer groups has no parts to choose from. */
const LEAST_PARTS = 2;
/** Lines under the last group of a document that are looked at. */
const LAST_LINES = 14;
/** The best part must score this much more than the next. */
const AHEAD = 1.3;

/** 服务县区: 平定县 */
const SERVED =
  /服务(?:县区|区域|对象|范围)[：:]([\p{Script=Han}]{2,6}?)(?:[|第（(]|$|[^\p{Script=Han}]|联络|组长)/u;
/** A word in the part's own name counts for so many under it. */
const NAME_PART = 3;

/** A term that stands under many parts tells none. */
function weigh(term: string, sections: readonly string[]): number {
  const holders = sections.filter((text) => text.includes(term)).length;
  return holders === 0 || holders > sections.length / 2 ? 0 : 1 / holders;
}

/** 管破案的: what a part is said to do. */
const DOES = /(?:[搞管干抓]|负责)([\p{Script=Han}]{2})/gu;
/** 破案抓人的组. */
const DOING = /([\p{Script=Han}]{2,8})的(?:那个?)?组(?![织成建])/u;

/** 破案 for 火案侦破组: both characters, printed apart in the name of one part alone. */
function pickScattered(words: string, parts: readonly RosterGroup[]): RosterGroup | null {
  const terms = [
    ...[...words.matchAll(DOES)].map((match) => match[1] ?? ''),
    ...tokenizeBigrams(DOING.exec(words)?.[1] ?? ''),
  ];
  const meant = terms.flatMap((term) => {
    const holders = parts.filter(
      ({ name }) => !name.includes(term) && [...term].every((char) => name.includes(char)),
    );
    return holders.length === 1 ? holders : [];
  });
  return new Set(meant).size === 1 ? (meant[0] ?? null) : null;
}

/** The last words of what a part does tell it; those before may name the whole. Characters. */
const DOING_WORDS = 4;

/** Said of a part in as many words, so that the whole is no answer. */
const PART_OF_WHOLE =
  /(?:指挥部|领导小组|领导组|专班)[^，。？?]{0,4}?(?:负责|[搞管跑弄干])[^，。？?谁哪]{1,12}(?:的那个?|的|那个?)组(?![织成建])/u;

/** 驻高新区的小组: of a place that no part is printed to serve. */
const SENT_TO = /(?:驻|服务|[跑包])[\p{Script=Han}]{1,4}?[县区](?:的|那)[^，。？?]{0,8}组/u;

/** Whether the part sent to some place is asked for. */
export function asksForSent(text: string): boolean {
  return SENT_TO.test(text);
}

/** Whether a part is asked for by what it does, so that the group found, the whole or any part of it, is no answer. */
export function isOtherPart(intent: GroupIntent, text: string, facts: OfficeFacts): boolean {
  if (intent.part === 'asked') return true;
  if (intent.at !== null || intent.ordinal !== null || intent.docNo !== null) return false;
  if (PART_OF_WHOLE.test(text) || asksForSent(text)) return true;
  const group = DOING.test(text) ? findGroup(intent, facts)?.group : undefined;
  if (group === undefined) return false;
  if (WHOLE.test(group.name)) return isOfOtherPart(text, group, facts);
  // Found by the title alone, which is that of every part.
  return !tokenizeBigrams(group.name).some((term) => intent.content.includes(term));
}

/** 现场维持治安的组: a part whose doing nothing of the whole's name tells, so that the whole's head leads no such part. */
export function isOfOtherPart(text: string, whole: RosterGroup, facts: OfficeFacts): boolean {
  // 牵头的组长 is the head, whatever is led.
  const doing = DOING.exec(text.replace(/组[长员]/gu, ''))?.[1];
  return doing !== undefined && !tellsOf(doing.slice(-DOING_WORDS), whole, facts);
}

/** Whether what a group is said to do is in its name or title, in the words said or in print. */
function tellsOf(doing: string, { name, title }: RosterGroup, facts: OfficeFacts): boolean {
  const readings = [doing, ...readOtherwise(doing, facts).map(({ content }) => content)];
  return readings.some((words) =>
    tokenizeBigrams(words).some((term) =>
      [name, title].some((text) => text.includes(term) || standsApart(term, text)),
    ),
  );
}

/** 他们组里的联络员: the group itself. */
const ITSELF = /(?:^|(?:^.{0,2}|[，,。？?])[那这该本]个?|(?:他们|她们|我们)(?:那个?)?)组里?/u;

/** 管后勤的组长谁当, 破案的那个组: whether the words mean a part, and not the group spoken of. */
export function asksForPart(text: string): boolean {
  return ASKS_FOR_PART.test(text.replace(ITSELF, ''));
}

/** What stands under each part, to the next one's first line. */
function printedUnder(parts: readonly RosterGroup[], lines: readonly SourceLine[]): string[] {
  return parts.map(({ firstLine }, index) => {
    const next = parts[index + 1]?.firstLine ?? firstLine + LAST_LINES;
    const own = lines.filter(({ number }) => number >= firstLine && number < next);
    return own.map(({ text }) => squash(text)).join('\n');
  });
}

/** 跑平定县那组: the place that a part serves is printed for it alone. */
export function pickServing(
  words: string,
  parts: readonly RosterGroup[],
  lines: readonly SourceLine[],
): RosterGroup | null {
  const printed = printedUnder(parts, lines);
  const serving = parts.filter((_, index) => {
    const place = SERVED.exec(printed[index] ?? '')?.[1];
    // 平定 for 平定县, but 矿 alone is nothing.
    return place !== undefined && words.includes(place.replace(/(?<=..)[县区]$/u, ''));
  });
  return serving.length === 1 ? (serving[0] ?? null) : null;
}

function pickByWords(
  words: string,
  parts: readonly RosterGroup[],
  lines: readonly SourceLine[],
): RosterGroup | null {
  const printed = printedUnder(parts, lines);
  const sections = parts.map(({ name }, index) => name + (printed[index] ?? ''));
  const telling = tokenizeBigrams(words).filter((term) => parts[0]?.title.includes(term) !== true);
  const terms = [...new Set(telling)].map((term) => ({ term, weight: weigh(term, sections) }));
  const scored = parts
    .map((part, index) => ({
      part,
      score: terms.reduce(
        (sum, { term, weight }) =>
          sum +
          (sections[index]?.includes(term) === true ? weight : 0) *
            (part.name.includes(term) ? NAME_PART : 1),
        0,
      ),
    }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score === 0) return pickScattered(words, parts);
  return best.score >= (second?.score ?? 0) * AHEAD ? best.part : null;
}

/** The part whose name, members or duties hold most of the words that few others hold; null where none is ahead. */
export function pickPart(
  words: string,
  parts: readonly RosterGroup[],
  lines: readonly SourceLine[],
): RosterGroup | null {
  return pickByWords(words.replace(OF_WHOLE, ''), parts, lines) ?? pickByWords(words, parts, lines);
}

/** The intent at the part of its document that the words mean; as it is where they mean none. */
export async function settlePart(
  intent: GroupIntent,
  text: string,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<GroupIntent> {
  if (intent.ordinal !== null || !ASKS_FOR_PART.test(text)) return intent;
  const found = findGroup(intent, facts);
  if (found === null) return intent;
  const parts = (facts.groupsOfDocument.get(found.group.documentId) ?? [])
    .filter(({ isOffice, name }) => !isOffice && !WHOLE.test(name) && !name.endsWith('推进小组'))
    .toSorted((a, b) => a.firstLine - b.firstLine);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || parts.length < LEAST_PARTS) return intent;
  const putRight = (line: SourceLine): SourceLine => ({
    ...line,
    text: [...facts.corrections].reduce((words, [wrong, right]) => words.replaceAll(wrong, right), line.text),
  });
  const lines = await store.readLines(first.issue, first.firstLine, last.firstLine + LAST_LINES);
  const righted = lines.map(putRight);
  const serving = pickServing(text, parts, righted);
  const part = serving ?? (intent.part === 'told' ? null : pickPart(text, parts, righted));
  if (part === null) return intent;
  const at = placeOf(part);
  // The line that told the part is shown with it.
  return { ...intent, at, asksService: intent.asksService || serving !== null };
}
