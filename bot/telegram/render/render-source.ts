// Pure: a source in its context, with line numbers, in one message; and the way back.

import type { InlineKeyboardButton } from 'grammy/types';
import { formatLines } from '../../reply/compose-reply.ts';
import { removeTags, type Excerpt, type SourceLine } from '../../../retrieval/index.ts';
import { texts } from '../texts.ts';
import { buildButton, buildExcerptBlocks } from './render-reply.ts';
import { buildLine, buildNote, cleanText, findCut, gap, measureBlock, type Block } from './rich-blocks.ts';
import { MESSAGE_LIMITS } from './split-message.ts';

/** A source with the lines that stand round it in the file. */
export interface SourceInContext {
  readonly excerpt: Excerpt;
  readonly before: readonly SourceLine[];
  readonly passage: readonly SourceLine[];
  readonly after: readonly SourceLine[];
}

/** Head, captions and the note of a source take this much at most. */
const FRAME_UNITS = 900;
/** The passage may fill the message but for a little context on either side. */
const CONTEXT_UNITS = 500;

/** Lines with their numbers, from the end that touches the passage, as many as fit. */
function buildNumbered(lines: readonly SourceLine[], room: number, keep: 'first' | 'last'): Block | null {
  const numbered = lines
    .map((line) => `${line.number} ${cleanText(removeTags(line.text)).replaceAll('\n', ' ').trim()}`)
    .filter((line) => !/^\d+ $/u.test(line));
  const kept: string[] = [];
  let left = room;
  for (const line of keep === 'first' ? numbered : numbered.toReversed()) {
    if (left < 20) break;
    const text = line.length <= left ? line : `${line.slice(0, findCut(line, left - 1))}…`;
    kept.push(text);
    left -= text.length + 1;
  }
  const text = (keep === 'first' ? kept : kept.toReversed()).join('\n');
  return text === '' ? null : { kind: 'quote', inlines: [{ kind: 'text', text }] };
}

/** Always one message: it takes the reply's place until somebody goes back. */
export function renderSource(source: SourceInContext, number: number, botName: string): Block[] {
  const head = buildExcerptBlocks(source.excerpt, number, botName).filter(
    (block) => block.kind === 'citation',
  );
  const room = MESSAGE_LIMITS.units - FRAME_UNITS;
  const passage = buildNumbered(source.passage, room - 2 * CONTEXT_UNITS, 'first');
  const spare = room - (passage === null ? 0 : measureBlock(passage));
  const context = (lines: readonly SourceLine[], caption: string, keep: 'first' | 'last'): Block[] => {
    const block = buildNumbered(lines, Math.floor(spare / 2) - 20, keep);
    return block === null ? [] : [buildLine(caption), block];
  };
  return [
    ...head,
    buildLine(formatLines(source.excerpt)),
    gap,
    ...context(source.before, texts.beforePassage, 'last'),
    { kind: 'line', inlines: [{ kind: 'bold', text: texts.passage }] },
    ...(passage === null ? [] : [passage]),
    ...context(source.after, texts.afterPassage, 'first'),
    gap,
    buildNote(texts.notice),
  ];
}

export function buildSourceKeyboard(replyId: number, number: number): InlineKeyboardButton[][] {
  return [
    [
      ...buildButton(texts.back, { kind: 'back', replyId }),
      ...buildButton(texts.fullText, { kind: 'full-text', replyId, number }),
    ],
  ];
}
