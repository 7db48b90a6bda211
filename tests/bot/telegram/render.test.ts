// Rendering: whatever stands in a gazette, a name or a question, the strict server takes the message.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCallbackData,
  CALLBACK_BYTES,
  parseCallbackData,
  type ButtonAction,
} from '../../../bot/telegram/callback-data.ts';
import { buildDocumentLink, buildIssueLink, parseStartPayload } from '../../../bot/telegram/deep-link.ts';
import { buildMessages } from '../../../bot/telegram/deliver.ts';
import {
  renderDocumentCard,
  renderDocumentFile,
  renderIssue,
} from '../../../bot/telegram/render/render-document.ts';
import { renderHtml, renderPlain } from '../../../bot/telegram/render/render-html.ts';
import { buildReplyKeyboard, renderReply } from '../../../bot/telegram/render/render-reply.ts';
import { renderSource } from '../../../bot/telegram/render/render-source.ts';
import {
  buildLine,
  buildRichInlines,
  cleanText,
  shorten,
  type Block,
} from '../../../bot/telegram/render/rich-blocks.ts';
import { measureMessage, splitMessage } from '../../../bot/telegram/render/split-message.ts';
import { buildStoredReply, parseStoredReply, type StoredReply } from '../../../bot/telegram/stored-reply.ts';
import type { Answer, Excerpt, GazetteDocument } from '../../../retrieval/index.ts';
import { checkKeyboard, checkText } from '../../fakes/telegram-rules.ts';

const BAIT = [
  '<b>',
  '</b>',
  '<blockquote expandable>',
  '&amp;',
  '&',
  '&#0;',
  '&unknown;',
  '"',
  "'",
  '>',
  '<',
  '\u202e',
  '\u200b',
  '\ud83d',
  '\ude00',
  '😀',
  '\0',
  '\n\n\n',
  '\r\n',
  '\u2028',
  '\t',
  ' ',
  '\u3000',
  '\u3164',
  '\u0301',
  '| 甲 | 乙 |',
  '<table><tr><td>',
  '一',
  '关于印发的通知',
  '`*_[](',
  '\ufeff',
  '👨‍👩‍👧',
  '第十二条',
];
const hostile = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...BAIT), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...BAIT), fc.integer({ min: 0, max: 6000 }))
    .map(([part, times]) => part.repeat(times).slice(0, 12_000)),
);
const short = fc.array(fc.constantFrom(...BAIT), { maxLength: 6 }).map((parts) => parts.join(''));
const richLine = fc
  .tuple(hostile, fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { maxLength: 130 }))
  .map(([text, marks]) => ({
    text,
    marks: marks.map(([start, length]) => ({ start, end: start + length })),
  }));
const excerpt: fc.Arbitrary<Excerpt> = fc
  .record({
    title: hostile,
    issue: short,
    documentId: fc.oneof(short, fc.constant('2022-05-01')),
    heading: fc.array(hostile, { maxLength: 3 }),
    display: richLine,
    page: fc.option(fc.nat()),
  })
  .map(({ title, issue, documentId, heading, display, page }) => ({
    citation: {
      issue,
      documentId,
      docNo: null,
      title,
      date: null,
      page,
      headingPath: heading,
      lines: [{ first: 3, last: 5 }],
    },
    quote: display.text,
    display,
    passageId: null,
  }));
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .record({
      lead: fc.array(richLine, { maxLength: 4 }),
      first: excerpt,
      rest: fc.array(excerpt, { maxLength: 3 }),
      notes: fc.array(hostile, { maxLength: 2 }),
    })
    .map(({ lead, first, rest, notes }): Answer => ({
      outcome: 'cited',
      kind: 'passage',
      lead,
      excerpts: [first, ...rest],
      notes,
      more: rest,
    })),
  fc
    .record({ lead: fc.array(richLine, { maxLength: 2 }), label: hostile, question: hostile })
    .map(({ lead, label, question }): Answer => ({
      outcome: 'ambiguous',
      kind: 'ambiguous',
      lead,
      choices: [{ label, question }],
      excerpts: [],
      notes: [],
    })),
  fc
    .record({ lead: fc.array(richLine, { maxLength: 2 }), title: hostile, id: short })
    .map(({ lead, title, id }): Answer => ({
      outcome: 'not-found',
      kind: 'none',
      lead,
      excerpts: [],
      notes: [],
      nearest: [{ documentId: id, docNo: null, title, issue: '2022-05', date: null }],
    })),
);

/** As the strict server takes it: throws where it would refuse. */
function accept(blocks: readonly Block[]): void {
  const messages = buildMessages(blocks);
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) {
    const parsed = checkText(renderHtml(message), 'HTML', 4096);
    expect(parsed.text).toBe(renderPlain(message).trim());
    checkText(renderPlain(message), undefined, 4096);
  }
}

describe('a message', () => {
  it('is taken by the strict server whatever the answer holds', () => {
    fc.assert(
      fc.property(answer, hostile, (given, question) => {
        const reply = buildStoredReply(question, given, null);
        accept(renderReply(reply, 'gazette_test_bot'));
        checkKeyboard({ inline_keyboard: buildReplyKeyboard(reply, Number.MAX_SAFE_INTEGER) });
        expect(parseStoredReply(JSON.stringify(reply))).toEqual(JSON.parse(JSON.stringify(reply)));
      }),
      { numRuns: process.env['TEST_LONG'] === undefined ? 150 : 3000 },
    );
  });

  it('of a source in its context is one message', () => {
    const lines = fc
      .array(hostile, { maxLength: 6 })
      .map((texts) => texts.map((text, index) => ({ number: index + 1, text })));
    fc.assert(
      fc.property(excerpt, lines, lines, lines, (given, before, passage, after) => {
        const blocks = renderSource({ excerpt: given, before, passage, after }, 1, 'gazette_test_bot');
        expect(buildMessages(blocks)).toHaveLength(1);
        accept(blocks);
      }),
      { numRuns: 100 },
    );
  });

  it('shows no tag of the lines around a source', () => {
    const [given] = fc.sample(excerpt, { numRuns: 1, seed: 1 });
    if (given === undefined) return;
    const around = (text: string): { number: number; text: string }[] => [{ number: 7, text }];
    const source = {
      excerpt: given,
      before: around('<p style="margin: 0">上文</p>'),
      passage: [],
      after: around('日期：<p style="margin: 0'),
    };
    const shown = JSON.stringify(renderSource(source, 1, 'gazette_test_bot'));
    expect(shown).toContain('7 上文');
    expect(shown).toContain('7 日期：');
    expect(shown).not.toMatch(/style|margin/u);
  });

  it('of a document or an issue is taken too', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.array(hostile, { maxLength: 5 }), (title, issuer, texts) => {
        const document: GazetteDocument = {
          id: '2022-05-01',
          issue: '2022-05',
          ord: 1,
          title,
          docNo: null,
          issuer,
          category: null,
          date: null,
          tocPage: null,
          lines: { first: 1, last: 9 },
        };
        const lines = texts.map((text, index) => ({ number: index + 1, text }));
        accept(renderDocumentCard({ document, lines }, 'gazette_test_bot'));
        const issue = {
          id: '2022-05',
          year: 2022,
          number: 5,
          serial: null,
          name: title,
          place: title,
          publishedOn: null,
          lineCount: 9,
        };
        accept(
          renderIssue({ issue, documents: Array.from({ length: 130 }, () => document) }, 'gazette_test_bot'),
        );
        expect(renderDocumentFile({ document, lines }).name).toMatch(/^[^/\\\0\n]{1,70}\.txt$/u);
      }),
      { numRuns: 60 },
    );
  });
});

/** What a reader can see of blocks, put together. */
function seen(all: readonly Block[]): string {
  return all
    .filter((block) => block.kind !== 'gap')
    .map((block) => block.inlines.map((inline) => inline.text).join(''))
    .join('')
    .replace(/[\s\p{Z}\p{M}\p{C}\u3164]/gu, '');
}

describe('splitMessage', () => {
  const blocks = fc.array(
    fc.record({
      kind: fc.constantFrom('line' as const, 'quote' as const, 'gap' as const),
      inlines: fc.array(
        fc.record({ kind: fc.constantFrom('text' as const, 'bold' as const), text: hostile.map(cleanText) }),
        { maxLength: 5 },
      ),
    }),
    { maxLength: 8 },
  );

  it('keeps within units and entities, and loses no visible character', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const messages = splitMessage(given);
        for (const message of messages) {
          const { units, entities } = measureMessage(message);
          expect(units).toBeLessThanOrEqual(4096);
          expect(entities).toBeLessThanOrEqual(100);
        }
        expect(seen(messages.flat())).toBe(seen(given));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a citation with what it cites', () => {
    const citation: Block = { kind: 'citation', inlines: [{ kind: 'text', text: '1. 《甲》' }] };
    const quote: Block = { kind: 'quote', inlines: [{ kind: 'text', text: '乙'.repeat(900) }] };
    const messages = splitMessage([buildLine('丙'.repeat(3500)), citation, quote]);
    expect(messages.map((message) => message.map((block) => block.kind))).toEqual([
      ['line'],
      ['citation', 'quote'],
    ]);
  });

  it('parts no surrogate pair', () => {
    for (const lead of ['', '一']) {
      for (const message of splitMessage([buildLine(lead + '😀'.repeat(5000))]))
        expect(renderPlain(message)).not.toMatch(/[\ud800-\udbff]$|^[\udc00-\udfff]/);
    }
  });
});

describe('a line with deciding words', () => {
  it('is bold where the marks say, overlapping and outlying ones included', () => {
    const inlines = buildRichInlines({
      text: '补贴二千元',
      marks: [
        { start: 2, end: 5 },
        { start: 4, end: 99 },
        { start: 50, end: 60 },
      ],
    });
    expect(inlines).toEqual([
      { kind: 'text', text: '补贴' },
      { kind: 'bold', text: '二千元' },
    ]);
  });

  it('is shortened with a sign of it', () => {
    expect(shorten('一二三四五', 3)).toBe('一二…');
    expect(shorten('一😀二三', 3)).toBe('一…');
  });
});

describe('callback data', () => {
  const action: fc.Arbitrary<ButtonAction> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('source' as const, 'more' as const, 'choice' as const, 'full-text' as const),
      replyId: fc.maxSafeNat(),
      number: fc.nat(500),
    }),
    fc.record({
      kind: fc.constantFrom('back' as const, 'like' as const, 'dislike' as const, 'ask-now' as const),
      replyId: fc.maxSafeNat(),
    }),
    fc.record({
      kind: fc.constantFrom('document' as const, 'document-text' as const),
      documentId: fc.stringMatching(/^[\w-]{1,60}$/u),
    }),
    fc.record({ kind: fc.constant('unfollow' as const), followId: fc.nat() }),
    fc.record({
      kind: fc.constantFrom('broadcast' as const, 'broadcast-drop' as const),
      broadcastId: fc.nat(),
    }),
  );

  it('comes back as it went, within 64 bytes, or is left out', () => {
    fc.assert(
      fc.property(action, (given) => {
        const data = buildCallbackData(given);
        if (data === null) return;
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(CALLBACK_BYTES);
        expect(parseCallbackData(data)).toEqual(given);
      }),
    );
    expect(buildCallbackData({ kind: 'document', documentId: 'x'.repeat(99) })).toBeNull();
  });

  it('is never misread', () => {
    fc.assert(fc.property(fc.string(), (data) => void parseCallbackData(data)));
    for (const data of ['2:s:1:1', '1:s:1', '1:s:-1:1', '1:s:a:1', '1:s:1:1:1', '1:u:1.5'])
      expect(parseCallbackData(data)).toBeNull();
  });
});

describe('deep links', () => {
  it('lead back to what they name', () => {
    const link = buildDocumentLink('gazette_test_bot', '2022-05-07') ?? '';
    expect(parseStartPayload(new URL(link).searchParams.get('start') ?? '')).toEqual({
      kind: 'document',
      documentId: '2022-05-07',
    });
    expect(buildIssueLink('gazette_test_bot', '2022-05')).toContain('start=issue-2022-05');
    expect(buildDocumentLink('gazette_test_bot', '阳政办发〔2022〕75号')).toBeNull();
  });
});

describe('a stored reply', () => {
  it('of an older shape is no reply', () => {
    for (const content of ['', 'null', '{}', '{"question":1}']) expect(parseStoredReply(content)).toBeNull();
  });

  it('keeps the numbers of a digest’s topics apart from its excerpts', () => {
    const [one] = fc.sample(excerpt, { numRuns: 1, seed: 1 });
    const base = buildStoredReply(
      '',
      {
        outcome: 'not-found',
        kind: 'none',
        lead: [],
        excerpts: one === undefined ? [] : [one, one],
        notes: [],
        nearest: [],
      },
      null,
    );
    const reply: StoredReply = {
      ...base,
      groups: [
        { title: '关注：甲', count: 1 },
        { title: '关注：乙', count: 1 },
      ],
    };
    const plain = renderPlain(renderReply(reply, 'gazette_test_bot'));
    expect(plain.indexOf('关注：甲')).toBeLessThan(plain.indexOf('关注：乙'));
  });
});
