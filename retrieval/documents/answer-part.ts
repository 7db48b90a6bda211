// One article or chapter of a document, whole and as printed; or that the document has none of that number.

import type { AnswerTools } from '../answer-tools.ts';
import type { Answer, Excerpt } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import { buildDocumentNotes } from '../passages/document-notes.ts';
import type { StoredPassage } from '../ports.ts';
import type { AskedPart } from '../question/asked-article.ts';
import { findArticles, type PrintedArticle } from './document-articles.ts';
import { formatTitle, plainLine } from './document-card.ts';
import { excerptStretch } from './excerpt-lines.ts';

/** Passages of an article or chapter shown at once; the others are further results. */
const SHOWN = 4;

type Article = PrintedArticle<StoredPassage>;

async function excerptArticle({ label, pieces }: Article, tools: AnswerTools): Promise<Excerpt[]> {
  const excerpts = await Promise.all(
    pieces.map(async ({ stored, stretch }, index) => {
      const named = { start: stretch.start, end: stretch.start + (index === 0 ? label.length : 0) };
      return await excerptStretch(stored, stretch, named, tools);
    }),
  );
  return excerpts.filter((excerpt) => excerpt !== null);
}

/** What the printed text has instead, with its last article as evidence where the number is beyond it. */
async function refuseLacking(
  document: GazetteDocument,
  { unit, number, label }: AskedPart,
  articles: readonly Article[],
  tools: AnswerTools,
): Promise<Answer> {
  const last = articles.reduce<Article | null>(
    (best, each) => (best === null || each.number > best.number ? each : best),
    null,
  );
  const isWhole = new Set(articles.map((each) => each.number)).size === last?.number;
  const instead =
    last === null
      ? `没有${label}：公报所登的文本没有分“${unit}”`
      : number <= last.number
        ? `的${label}没有找到：公报所登的文本里缺这一${unit}`
        : `没有${label}：${isWhole ? `全文共${last.number}${unit}` : `公报所登的文本到第${last.number}${unit}为止`}`;
  const isBeyond = last !== null && number > last.number;
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`${formatTitle(document)}${instead}。`)],
    excerpts: isBeyond ? (await excerptArticle(last, tools)).slice(0, 1) : [],
    notes: [],
    nearest: [],
  };
}

/** The part of a known document. */
export async function answerPart(
  document: GazetteDocument,
  part: AskedPart,
  tools: AnswerTools,
): Promise<Answer> {
  const passages = await tools.cache.readDocument(document.id);
  const articles = findArticles(passages, part.unit);
  const meant = articles.filter(({ number }) => number === part.number);
  const found = await Promise.all(meant.map(async (article) => await excerptArticle(article, tools)));
  const [first, ...rest] = found.flat();
  if (first === undefined) return await refuseLacking(document, part, articles, tools);
  const more = rest.slice(SHOWN - 1);
  const several = meant.length > 1 ? [`文件里有${meant.length}处${part.label}，都列在上面。`] : [];
  const gap = meant.some(({ isBeforeGap }) => isBeforeGap)
    ? [`公报所登的文本在这一${part.unit}之后有缺，引文末尾可能属于所缺的部分。`]
    : [];
  const cut = more.length === 0 ? [] : [`较长，先列前面的部分，其余${more.length}段见“更多”。`];
  return {
    outcome: 'cited',
    kind: 'passage',
    lead: [plainLine(`${formatTitle(document)}${part.label}：`)],
    excerpts: [first, ...rest.slice(0, SHOWN - 1)],
    notes: [...cut, ...several, ...gap, ...buildDocumentNotes(first.citation, first.display.text, passages)],
    more,
  };
}
