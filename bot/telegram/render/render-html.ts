// Pure: blocks → Telegram HTML, escaped here and nowhere else; and the same as plain text.

import type { Block, Inline } from './rich-blocks.ts';

/** Telegram knows these four by name and no others. */
const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (char) => ENTITIES.get(char) ?? char);
}

function renderInline(inline: Inline): string {
  const text = escapeHtml(inline.text);
  switch (inline.kind) {
    case 'text':
      return text;
    case 'bold':
      return `<b>${text}</b>`;
    case 'italic':
      return `<i>${text}</i>`;
    case 'link':
      return `<a href="${escapeHtml(inline.url)}">${text}</a>`;
    default:
      return inline satisfies never;
  }
}

function renderBlock(block: Block): string {
  const html = block.inlines.map(renderInline).join('');
  return block.kind === 'quote' ? `<blockquote expandable>${html}</blockquote>` : html;
}

export function renderHtml(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join('\n');
}

/** What is sent when Telegram cannot parse the HTML: the same words without any markup. */
export function renderPlain(blocks: readonly Block[]): string {
  return blocks.map((block) => block.inlines.map((inline) => inline.text).join('')).join('\n');
}
