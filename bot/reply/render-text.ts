// Reply → plain text: the terminal, `ask`, and any place without markup.

import type { RichLine } from '../../retrieval/index.ts';
import type { Reply } from './compose-reply.ts';

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

export function renderText(reply: Reply, emphasize: Emphasis = (words) => words): string {
  const lines = reply.lead.map((line) => renderLine(line, emphasize));
  if (!hidesExcerpts(reply)) {
    for (const { number, source, heading, body } of reply.excerpts) {
      const place = heading === '' ? source : `${source}｜${heading}`;
      lines.push(`[${number}] ${renderLine(body, emphasize)}`, `    ——${place}`);
    }
  }
  lines.push(...reply.notes.map((note) => `（${note}）`));
  if (reply.nearest.length > 0) {
    lines.push('最接近的文件：', ...reply.nearest.map(({ title, docNo }) => `· 《${title}》${docNo === null ? '' : `（${docNo}）`}`));
  }
  if (reply.choices.length > 0) lines.push(...reply.choices.map(({ label }, index) => `${index + 1}) ${label}`));
  return lines.join('\n');
}
