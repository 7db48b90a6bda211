// A 文号 whose document the issues held do not print: what they say of it elsewhere, and above all that it is repealed.

import type { Answer, Excerpt } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { isIssuedBy, isSameSeries, nameSeries, type NumberReference } from '../question/number-reference.ts';
import { understandWanted } from '../question/wanted.ts';
import { buildReference, formatTitle, plainLine } from './document-card.ts';
import { excerptMention, excerptStretch, findMentions, type NumberMention } from './excerpt-lines.ts';

/** What follows a number in the sentence that ends its validity; 本办法废止后 is no such sentence. */
const REPEALED = /^[^。；;\n]{0,80}?(?:废止|停止执行|不再执行)(?!后|前|的)[。；]?/u;

function formatNumber(series: string, { year, number }: NumberReference): string {
  return `${series}${year === null ? '' : `〔${year}〕`}${number}号`;
}

/** The series of documents and of numbers mentioned: what words before a typed series are told by. */
async function findKnownSeries(typed: string, tools: AnswerTools): Promise<string[]> {
  if (typed.length < 2) return [];
  const [documents, mentions] = await Promise.all([tools.store.readDocuments(), findMentions(typed, tools)]);
  return [
    ...documents.flatMap(({ docNo }) => (docNo === null ? [] : [docNo.slice(0, docNo.indexOf('〔'))])),
    ...mentions.map(({ number }) => number.parts.series),
  ].filter((series) => series !== '');
}

/** The whole clause that repeals the number mentioned; null for a mention that says something else. */
async function excerptRepeal({ stored, number }: NumberMention, tools: AnswerTools): Promise<Excerpt | null> {
  const { text } = stored.passage;
  const repeal = REPEALED.exec(text.slice(number.end));
  if (repeal === null) return null;
  const before = text.slice(0, number.start);
  const start = Math.max(...['。', '；', ';', '\n'].map((mark) => before.lastIndexOf(mark))) + 1;
  const clause = { start, end: number.end + repeal[0].length };
  return await excerptStretch(stored, clause, clause, tools);
}

function buildRepealed(written: string, excerpt: Excerpt): Answer {
  return {
    outcome: 'cited',
    kind: 'document',
    lead: [
      plainLine(`${written}的原文不在本库所收各期内；${formatTitle(excerpt.citation)}写明该文件已经废止：`),
    ],
    excerpts: [excerpt],
    notes: [],
    more: [],
  };
}

/** `text` is the whole question; `others` have the same number in another series. */
export async function answerUnknownNumber(
  text: string,
  reference: NumberReference,
  others: readonly GazetteDocument[],
  tools: AnswerTools,
): Promise<Answer> {
  const series = nameSeries(reference.series, await findKnownSeries(reference.series, tools));
  const written = formatNumber(series, reference);
  const mentions =
    reference.year === null
      ? []
      : (await findMentions(written, tools)).filter(
          ({ number: { parts } }) =>
            parts.year === reference.year &&
            parts.number === reference.number &&
            isIssuedBy(reference.issuedBy, parts.series) &&
            isSameSeries(series, parts.series),
        );
  if (understandWanted(text) === 'validity') {
    for (const mention of mentions) {
      const excerpt = await excerptRepeal(mention, tools);
      if (excerpt !== null) return buildRepealed(written, excerpt);
    }
  }
  const [first] = mentions;
  const excerpt = first === undefined ? null : await excerptMention(first, tools);
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`本库所收各期没有刊登文号为${written}的文件。`)],
    excerpts: excerpt === null ? [] : [excerpt],
    notes: excerpt === null ? [] : ['该文号在下面的文件里被提到，正文未收录。'],
    nearest: others.slice(0, 3).map(buildReference),
  };
}
