// Answer → Reply: what every channel shows, in the same order and words; each channel only renders it.

import type { Answer, Choice, DocumentReference, Excerpt, RichLine } from '../../retrieval/index.ts';
import { formatIssueName, formatDate } from './names.ts';

export interface ReplyExcerpt {
  /** 1-based: the number of its source button and of `/source N`. */
  readonly number: number;
  /** 《title》（文号，date），2022年第5期第12页 */
  readonly source: string;
  /** 三、责任分解 › （二）…; empty where there is none. */
  readonly heading: string;
  readonly body: RichLine;
  readonly excerpt: Excerpt;
}

export interface Reply {
  readonly kind: Answer['kind'];
  readonly lead: readonly RichLine[];
  readonly excerpts: readonly ReplyExcerpt[];
  readonly notes: readonly string[];
  readonly nearest: readonly DocumentReference[];
  readonly choices: readonly Choice[];
  /** How many further results 更多 can show. */
  readonly moreCount: number;
}

/** 《关于…的通知》（阳政办发〔2022〕75号，2022年9月21日），2022年第5期第12页. */
export function formatSource(excerpt: Excerpt): string {
  const { citation } = excerpt;
  const inBrackets = [citation.docNo, citation.date === null ? null : formatDate(citation.date)].filter(
    (part) => part !== null,
  );
  const page = citation.page === null ? '' : `第${citation.page}页起`;
  const brackets = inBrackets.length === 0 ? '' : `（${inBrackets.join('，')}）`;
  return `《${citation.title}》${brackets}，${formatIssueName(citation.issue)}${page}`;
}

/** Lines of the source: 第527行, 第199—201行. */
export function formatLines(excerpt: Excerpt): string {
  const ranges = excerpt.citation.lines.map(({ first, last }) =>
    first === last ? `${first}` : `${first}—${last}`,
  );
  return `第${ranges.join('、')}行`;
}

export function composeReply(answer: Answer): Reply {
  return {
    kind: answer.kind,
    lead: answer.lead,
    excerpts: answer.excerpts.map((excerpt, index) => ({
      number: index + 1,
      source: formatSource(excerpt),
      heading: excerpt.citation.headingPath.join(' › '),
      body: excerpt.display,
      excerpt,
    })),
    notes: answer.notes,
    nearest: answer.outcome === 'not-found' ? answer.nearest : [],
    choices: answer.outcome === 'ambiguous' ? answer.choices : [],
    moreCount: answer.outcome === 'cited' ? answer.more.length : 0,
  };
}
