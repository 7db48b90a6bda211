// 指挥部下设哪几个组: the sentence of the document that lists them; else the parts that its lists print.

import type { SourceLine } from '../domain/gazette.ts';
import type { GazetteStore } from '../ports.ts';
import type { GroupIntent } from '../question/office-intent.ts';
import { squash } from '../text/normalize.ts';
import { findGroup, findMatches } from './find-groups.ts';
import { WHOLE } from './roster-groups.ts';
import type { CitedDraft, EvidenceRef, OfficeDraft } from './office-draft.ts';
import { buildLine, buildReference } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';
import { wordDate } from './office-words.ts';

/** 下设综合组、抢险救援组、…等10个工作组; 分别为：综合协调组、…; an office may stand before them, what they are one by one in brackets. */
const SETS =
  /(?:下设|设立|设置|设有|设|分为|分成|包括|分别为|分别是)(?:[一1]?个?(?:办公室|秘书处)[、和及])?[^。；、]{0,16}?((?:[\p{Script=Han}（）()]{2,12}组[、和及]){1,20}[\p{Script=Han}（）()]{2,12}?组)/u;
const LEAD_WORDS = /^.*(?:下设|设立|设置|设有|设|分为|分成|包括|分别为|分别是)[：:]?/u;
/** 四个专业组（卫生健康组: of a number and what it is of, the latter. */
const COUNTED = /^[几两三四五六七八九十\d]+个[\p{Script=Han}]{0,6}组[（(：:]/u;
/** A plan and a list of like name are of one body; documents that are looked into. */
const LOOKED_INTO = 6;
/** As near to the best as this, a document may be meant. */
const LIKE = 0.12;
const LEAST_PARTS = 2;

export interface PartsSentence {
  readonly line: number;
  readonly parts: readonly string[];
}

/** Sentences that list parts, in order. */
export function findPartsSentences(lines: readonly SourceLine[]): PartsSentence[] {
  return lines.flatMap(({ number, text }) => {
    const listed = SETS.exec(squash(text))?.[1];
    if (listed === undefined) return [];
    const parts = listed
      .split(/[、和及](?=[\p{Script=Han}（）()]{2,12}组)/u)
      .map((part) => part.replace(LEAD_WORDS, '').replace(COUNTED, ''));
    return [{ line: number, parts }];
  });
}

function findCandidates(intent: GroupIntent, facts: OfficeFacts): RosterGroup[] {
  // The parts of a 现场指挥部 stand in its plan, which the matter names, whether a list of it is printed or not.
  const found =
    findGroup({ ...intent, content: intent.content.replace('现场', '') }, facts) ?? findGroup(intent, facts);
  if (found === null) return [];
  const matches = findMatches(intent.content.replace('现场', ''), facts).filter(
    ({ group }) => intent.docNo === null || group.docNo === intent.docNo,
  );
  const best = matches[0]?.coverage ?? 0;
  const near = matches
    .filter(({ coverage }) => coverage >= best - LIKE)
    .map(({ group }) => group)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const byDocument = new Map<string, RosterGroup>();
  for (const group of [found.group, ...near])
    if (!byDocument.has(group.documentId)) byDocument.set(group.documentId, group);
  return [...byDocument.values()].slice(0, LOOKED_INTO);
}

function build(
  { title, docNo, date }: RosterGroup,
  parts: readonly string[],
  evidence: EvidenceRef,
): CitedDraft {
  return {
    outcome: 'cited',
    kind: 'roster',
    // Of the document and not of one body: a plan lists the parts of its 现场指挥部 as well.
    lead: [
      buildLine(`《${title}》（${docNo === null ? '' : `${docNo}，`}${wordDate(date)}）`),
      buildLine(`列出的组有${parts.length}个：${parts.join('、')}。`),
    ],
    evidence: [evidence],
    more: [],
    notes: [],
  };
}

/** Of several sentences the one that names the group, else the first after its own line, else the first. */
function pickSentence(sentences: readonly PartsSentence[], group: RosterGroup): PartsSentence | undefined {
  return sentences.find(({ line }) => line >= group.firstLine) ?? sentences[0];
}

/** A part by its head, or that there are parts: 信息组组长：, 下设若干工作组. */
const SPEAKS_OF_PARTS =
  /(?<!领导小|领导|工作小|小)组(?:组长|[：:])|(?:下设|分设|分为|分成|设立?)[^。；]{0,16}(?:(?<!领导)工作组|(?<!领导|工作)小组|专项组|[个支]组|[\p{Script=Han}]{2,8}(?<!领导小)组[、）)])/u;

/** Plain no where the documents that a group stands in speak of no parts. */
function buildNoParts(group: RosterGroup, facts: OfficeFacts): OfficeDraft {
  const document = facts.documents.get(group.documentId);
  return {
    outcome: 'not-found',
    lead: [buildLine(`《${group.title}》没有写${group.name}下设哪些组。`)],
    notes: [],
    nearest: document === undefined ? [] : [buildReference(document)],
  };
}

/** Null where no group is meant, or its document tells its parts in a way of its own. */
export async function answerParts(
  intent: GroupIntent,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<OfficeDraft | null> {
  const candidates = findCandidates(intent, facts);
  for (const group of candidates) {
    const document = facts.documents.get(group.documentId);
    if (document === undefined) continue;
    const lines = await store.readLines(document.issue, document.lines.first, document.lines.last);
    const sentence = pickSentence(findPartsSentences(lines), group);
    if (sentence === undefined) continue;
    return build(group, sentence.parts, {
      issue: document.issue,
      documentId: document.id,
      lines: [{ first: sentence.line, last: sentence.line }],
      names: sentence.parts,
      beside: '',
      heading: [group.name],
    });
  }
  for (const group of candidates) {
    const parts = (facts.groupsOfDocument.get(group.documentId) ?? []).filter(
      ({ isOffice, name }) => !isOffice && !WHOLE.test(name) && /(?:组|片区|区域)$/u.test(name),
    );
    const [first] = parts;
    if (first === undefined || parts.length < LEAST_PARTS) continue;
    return build(
      group,
      parts.map(({ name }) => name),
      {
        issue: group.issue,
        documentId: group.documentId,
        lines: parts.map(({ firstLine }) => ({ first: firstLine, last: firstLine })),
        names: [],
        beside: '',
        heading: [group.name],
      },
    );
  }
  const [group] = candidates;
  const own = group === undefined ? undefined : facts.documents.get(group.documentId);
  if (group === undefined || own === undefined || !WHOLE.test(group.name)) return null;
  const text = await store.readLines(own.issue, own.lines.first, own.lines.last);
  return text.some((line) => SPEAKS_OF_PARTS.test(squash(line.text))) ? null : buildNoParts(group, facts);
}
