// Reply → plain text: the terminal, `ask`, and any place without markup.

import type { RichLine } from '../../retrieval/index.ts';
import type { Reply, ReplyExcerpt } from './compose-reply.ts';
import { formatDate, formatIssueName } from './names.ts';

/** How marked words are shown; plain text shows them as they are. */
export type Emphasis = (words: string) => string;

export function renderLine({ text, marks }: RichLine, emphasize: Emphasis): string {
  let rendered = '';
  let end = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (mark.start < end) continue;
    rendered += text.slice(end, mark.start) + emphasize(text.slice(mark.start, mark.end));
    end = mark.end;
  }
  return rendered + text.slice(end);
}

/** Kinds whose lead says it all: their excerpts are citations only, opened by number. */
function hidesExcerpts(reply: Reply): boolean {
  return reply.kind === 'list';
}

/** Headings shown with an excerpt: the innermost, which tell neighbours apart. */
const HEADINGS = 2;
const HEADING_LENGTH = 24;

function renderHeading({ excerpt: { citation } }: ReplyExcerpt): string {
  const own = citation.headingPath.filter((heading) => !citation.title.includes(heading.replace(/\s/gu, '')));
  return own
    .slice(-HEADINGS)
    .map((heading) => (heading.length > HEADING_LENGTH ? `${heading.slice(0, HEADING_LENGTH)}…` : heading))
    .join(' › ');
}

/** The source in full; shorter where the lead or the excerpt before has named the document already. */
function renderSource(reply: Reply, index: number): string {
  const shown = reply.excerpts[index];
  if (shown === undefined) return '';
  const { citation } = shown.excerpt;
  const heading = renderHeading(shown);
  const isSame = reply.excerpts[index - 1]?.excerpt.citation.documentId === citation.documentId;
  const isNamed = reply.lead.some(({ text }) => text.includes(`《${citation.title}》`));
  const date = citation.date === null ? '' : `${formatDate(citation.date)}，`;
  const page = citation.page === null ? '' : `第${citation.page}页起`;
  const source = isSame
    ? '同一文件'
    : isNamed
      ? `${date}${formatIssueName(citation.issue)}${page}`
      : shown.source;
  return heading === '' ? source : `${source}｜${heading}`;
}

export function renderText(reply: Reply, emphasize: Emphasis = (words) => words): string {
  const lines = reply.lead.map((line) => renderLine(line, emphasize));
  if (!hidesExcerpts(reply)) {
    for (const [index, { number, body }] of reply.excerpts.entries()) {
      lines.push(`[${number}] ${renderLine(body, emphasize)}`, `    ——${renderSource(reply, index)}`);
    }
  }
  lines.push(...reply.notes.map((note) => `（${note}）`));
  if (reply.nearest.length > 0) {
    lines.push(
      '最接近的文件：',
      ...reply.nearest.map(({ title, docNo }) => `· 《${title}》${docNo === null ? '' : `（${docNo}）`}`),
    );
  }
  if (reply.choices.length > 0)
    lines.push(...reply.choices.map(({ label }, index) => `${index + 1}) ${label}`));
  return lines.join('\n');
}
