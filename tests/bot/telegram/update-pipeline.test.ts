// The way of an update: journal, answer, done; bounded, and resumed after an end.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../../bot/logger.ts';
import { openState, type BotState } from '../../../bot/state/open-state.ts';
import { createUpdatePipeline, parseUpdate } from '../../../bot/telegram/transport/update-pipeline.ts';
import { textUpdate } from '../../fakes/telegram-account.ts';

let state: BotState;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gazette-pipeline-'));
  state = await openState(folder);
});

afterEach(async () => {
  await state.close();
  await rm(folder, { recursive: true, force: true });
});

const build = (answerUpdate: (update: Update) => Promise<void>) =>
  createUpdatePipeline({
    journal: state.journal,
    answerUpdate,
    metrics: { setInFlight: () => undefined },
    logger: createLogger({ level: 'silent', secrets: [] }),
    now: Date.now,
  });

describe('the pipeline', () => {
  it('has the updates in the journal before it returns, and crosses them out after the answer', async () => {
    const gate: { open?: () => void } = {};
    const held = new Promise<void>((resolve) => {
      gate.open = resolve;
    });
    const pipeline = build(() => held);
    const update = textUpdate('问');
    await pipeline.accept([update]);
    expect((await state.journal.takePending()).map((pending) => pending.updateId)).toEqual([
      update.update_id,
    ]);
    gate.open?.();
    await pipeline.idle();
    expect(await state.journal.takePending()).toEqual([]);
  });

  it('keeps what was not finished for the next start, in order', async () => {
    const updates = [textUpdate('一'), textUpdate('二')];
    const failing = build(() => Promise.reject(new Error('ended')));
    await failing.accept(updates);
    await failing.idle();
    const seen: number[] = [];
    const next = build(async (update) => void seen.push(update.update_id));
    expect(await next.resume()).toBe(2);
    await next.idle();
    expect(seen).toEqual(updates.map((update) => update.update_id));
    expect(await next.resume()).toBe(0);
  });

  it('says when it has no room, and when it has again', async () => {
    const gates: (() => void)[] = [];
    const pipeline = build(() => new Promise((resolve) => void gates.push(resolve)));
    await pipeline.accept(Array.from({ length: 450 }, () => textUpdate('问')));
    expect(pipeline.hasRoom).toBe(false);
    const room = pipeline.room();
    for (const open of gates.splice(0, 100)) open();
    await room;
    expect(pipeline.hasRoom).toBe(true);
    for (const open of gates) open();
    await pipeline.idle();
  });

  it('takes nothing that has no id', () => {
    for (const value of [null, 1, 'x', [], {}, { update_id: 'x' }, { update_id: 1.5 }])
      expect(parseUpdate(value)).toBeNull();
  });
});
