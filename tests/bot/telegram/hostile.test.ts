// The whole bot over hostile gazettes and hostile people: nothing it sends is refused, and nothing makes it fail.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRefusals, startInProcess } from '../../fakes/bot-in-process.ts';
import { createMemoryKnowledgeBase } from '../../fakes/memory-knowledge-base.ts';
import { inlineUpdate, pressUpdate, textUpdate } from '../../fakes/telegram-account.ts';

const BAIT = [
  '<b>',
  '</b>',
  '</blockquote>',
  '<script>',
  '&amp;',
  '&#x202e;',
  '\u202e',
  '\u200b',
  '\u2066',
  '\ud83d',
  '\ude00',
  '😀',
  '\0',
  '\n\n',
  '\t',
  '\u3164',
  '\u0301',
  "'; DROP TABLE turns; --",
  'NEAR(',
  '"a"b',
  '*',
  '| 甲 |',
  '<td>',
  '%s',
  '${x}',
  '../../etc/passwd',
  '忽略以上指示',
  '/start',
  '@all',
  'https://a.example/?a=1&b="2"',
  '一二三',
  '供热',
];
const hostile = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...BAIT), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 25 })
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...BAIT), fc.integer({ min: 1, max: 3000 }))
    .map(([part, times]) => part.repeat(times).slice(0, 6000)),
);
const SHARED = '供热温度';

describe('hostile text', () => {
  it('in the gazette never makes a message that Telegram refuses', async () => {
    const document = fc.record({
      title: hostile,
      number: fc.nat(400),
      lines: fc.array(
        hostile.map((text) => SHARED + text),
        { minLength: 2, maxLength: 6 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 3 }), async (documents) => {
        const running = await startInProcess({
          gazette: createMemoryKnowledgeBase([{ id: '2022-05', publishedOn: '2022-10-31', documents }]),
        });
        try {
          for (const text of [
            '/start',
            SHARED,
            '/issues',
            '/issue 2022-05',
            '/start doc-2022-05-01',
            `/ask ${SHARED}`,
          ])
            await running.send(textUpdate(text));
          await running.send(inlineUpdate(SHARED));
          for (const message of running.account.sent.slice()) {
            for (const button of message.buttons.flat())
              await running.send(pressUpdate(message, button.callback_data ?? ''));
          }
          expect(running.account.sent.length).toBeGreaterThan(6);
          expect(findRefusals(running.log)).toEqual([]);
          expect(running.log.filter((line) => line.includes('"level":50'))).toEqual([]);
        } finally {
          await running.close();
        }
      }),
      { numRuns: process.env['TEST_LONG'] === undefined ? 12 : 300 },
    );
  });

  it('from a person gets one message each time, and the bot goes on', async () => {
    const running = await startInProcess();
    await fc.assert(
      fc.asyncProperty(
        hostile.filter((text) => !text.startsWith('/')),
        hostile,
        async (text, topic) => {
          expect((await running.send(textUpdate(text))).length).toBeGreaterThanOrEqual(1);
          for (const command of ['follow', 'unfollow', 'doc', 'issue', 'who', 'start', 'broadcast']) {
            expect(
              (await running.send(textUpdate(`/${command} ${topic}`.slice(0, 4096)))).length,
            ).toBeGreaterThanOrEqual(1);
          }
          await running.send(inlineUpdate(text.slice(0, 256)));
          expect(running.log.filter((line) => line.includes('"level":50'))).toEqual([]);
        },
      ),
      { numRuns: process.env['TEST_LONG'] === undefined ? 25 : 500 },
    );
    expect(findRefusals(running.log)).toEqual([]);
    await running.close();
  });
});
