// 政办发2022年22-26号: each document of the series between the two numbers, and which of them the issues held do not print.

import type { Answer } from '../domain/answer.ts';
import { findDocumentNumbers } from '../domain/document-number.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { findNumberRange } from '../question/number-range.ts';
import { isSameSeries, nameSeries } from '../question/number-reference.ts';
import { buildDocumentList, buildNothingListed } from './document-list.ts';

/** Null where the question names no range of numbers. */
export async function answerNumberRange(text: string, tools: AnswerTools): Promise<Answer | null> {
  const range = findNumberRange(text);
  if (range === null) return null;
  const { year, first, last } = range;
  const documents = (await tools.store.readDocuments()).flatMap((document) => {
    const parts = findDocumentNumbers(document.docNo ?? '')[0]?.parts;
    return parts === undefined ? [] : [{ document, ...parts }];
  });
  const known = [...new Set(documents.map(({ series }) => series))];
  const series = nameSeries(range.series, known);
  const spelt = known.includes(series) ? [series] : known.filter((each) => isSameSeries(series, each));
  const found = documents
    .filter((each) => spelt.includes(each.series) && (year === null || each.year === year))
    .filter(({ number }) => number >= first && number <= last)
    .toSorted((a, b) => a.year - b.year || a.number - b.number);
  const written = `${series}${year === null ? '' : `〔${year}〕`}${first}至${last}号`;
  const missing = Array.from({ length: last - first + 1 }, (_, step) => first + step).filter(
    (each) => !found.some(({ number }) => number === each),
  );
  const notes =
    missing.length === 0
      ? []
      : [`本库所收各期没有刊登其中的${missing.map((each) => `${each}号`).join('、')}。`];
  return (
    (await buildDocumentList(
      written,
      found.map(({ document }) => document),
      notes,
      tools,
    )) ?? buildNothingListed(`本库所收各期没有刊登${written}的文件。`, [], tools)
  );
}
