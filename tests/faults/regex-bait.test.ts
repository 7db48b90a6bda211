// No text makes a pure function slow: bait in growing steps, in the long form up to a megabyte, each costing what its length does.

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IS_LONG } from './fault-lab.ts';
import { MAX_QUESTION_LENGTH } from '../../retrieval/question/clean-question.ts';

/** Read by the text functions for every line of a file, however long. */
const TEXT_FOLDERS = ['retrieval/text', 'retrieval/domain'];
/** Read a question, which is refused when it is longer than MAX_QUESTION_LENGTH. */
const QUESTION_FOLDERS = ['retrieval/question'];
const SAMPLE = '阳泉市人民政府办公室2022年9月1日印发的阳政办发〔2022〕75号是谁签的';

const BAITS = [
  '一',
  '〇',
  '0',
  '1.',
  '年',
  '年月',
  '2022年',
  '2022年1月',
  '第',
  '第1',
  '〔',
  '〔2022',
  '〔2022〕',
  '号',
  '阳政发',
  '阳政办发〔2022〕',
  '市',
  '市长',
  '副',
  '副主任',
  '主任',
  '的',
  '的是',
  '谁',
  '谁是',
  '？',
  '，',
  '。',
  '“',
  '《',
  '（',
  '（一',
  ' ',
  '\u3000',
  '\t',
  '\u200b',
  '\ud83d',
  '\ud83d\ude00',
  'a',
  'ab1',
  'shui',
  '!',
  '-',
  '*',
  '"',
] as const;

/** Text of about `length` units: the bait again and again, then something that it cannot match. */
function fill(bait: string, length: number): string {
  return `${bait.repeat(Math.ceil(length / bait.length))}\u0001Ж`;
}

type TextFunction = (text: string) => unknown;

interface Named {
  readonly name: string;
  readonly run: TextFunction;
}

/** The exported functions of a folder that read one text: found by trying, so that a new one is tested from its first day. */
async function listTextFunctions(folder: string): Promise<Named[]> {
  const found: Named[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const module: unknown = await import(resolve(folder, file));
    for (const [name, value] of Object.entries(module ?? {})) {
      if (typeof value !== 'function' || value.length !== 1 || /^class\b/u.test(String(value))) continue;
      // Whether it takes a text is seen by calling it; a function of something else throws.
      const run: TextFunction = (text) => Reflect.apply(value, undefined, [text]);
      try {
        run(SAMPLE);
        found.push({ name: `${file}: ${name}`, run });
      } catch {
        continue;
      }
    }
  }
  return found;
}

/** CPU time, which other work on the machine does not lengthen as it does the clock's. Milliseconds. */
function measure(run: TextFunction, text: string): number {
  const before = process.cpuUsage();
  try {
    run(text);
  } catch {
    // A function that gives up on a text is as bad as one that never ends.
    return Infinity;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Steps of four times the length; a step may cost eight times the one before, a quadratic one costs sixteen. */
const STEPS = IS_LONG ? [16_000, 64_000, 256_000, 1_000_000] : [16_000, 64_000];
const MOST_GROWTH = 8;
/** Below this a measurement is noise. Milliseconds. */
const NOISE_MS = 150;

describe('a function that reads the gazette', () => {
  it('takes time in proportion to its text, whatever the text', async () => {
    const functions = (await Promise.all(TEXT_FOLDERS.map(listTextFunctions))).flat();
    expect(functions.length).toBeGreaterThan(8);
    const slow: string[] = [];
    for (const { name, run } of functions) {
      for (const bait of BAITS) {
        let before = NOISE_MS;
        for (const length of STEPS) {
          const ms = measure(run, fill(bait, length));
          if (ms > before * MOST_GROWTH) {
            slow.push(`${name} needs ${Math.round(ms)} ms for ${length} units of ${JSON.stringify(bait)}`);
            break;
          }
          before = Math.max(NOISE_MS, ms);
        }
      }
    }
    expect(slow).toEqual([]);
  }, 300_000);
});

describe('a function that reads a question', () => {
  /** Milliseconds that one may spend on the longest question there is. */
  const MOST_MS = 100;

  it('takes no noticeable time for the longest question there is, whatever it says', async () => {
    const functions = (await Promise.all(QUESTION_FOLDERS.map(listTextFunctions))).flat();
    expect(functions.length).toBeGreaterThan(15);
    const slow: string[] = [];
    for (const { name, run } of functions) {
      for (const bait of BAITS) {
        const text = fill(bait, MAX_QUESTION_LENGTH);
        // The best of three: a pause for garbage is not the function's.
        const ms = Math.min(measure(run, text), measure(run, text), measure(run, text));
        if (ms > MOST_MS) slow.push(`${name} needs ${Math.round(ms)} ms for ${JSON.stringify(bait)}`);
      }
    }
    expect(slow).toEqual([]);
  }, 120_000);
});
