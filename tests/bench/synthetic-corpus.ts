// Corpora of any size made from real issues: other years, people, numbers and dates, the same layout; seeded.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSourceFile } from '../../ingest/parse-source-file.ts';
import { findSourceFiles, readSourceFile } from '../../ingest/read-issue.ts';
import { createRandom, type Random } from '../random.ts';

/** Years of the originals move by as much as keeps mastheads between 1930 and 2090. */
const YEARS = 140;
const EARLIEST_SHIFT = -85;
const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海云峰晓春梅东林鹏飞宁晨阳宇浩然博雅琳怡欣佳慧瑞祥福德仁义礼智信忠孝诚恒毅坚凯旋',
];

function pickOne<T>(items: readonly T[], fallback: T, random: Random): T {
  return items[Math.floor(random() * items.length)] ?? fallback;
}

/** A name as long as the one it stands for. */
function inventName(length: number, random: Random): string {
  const given = Array.from({ length: length - 1 }, () => pickOne(GIVEN, '明', random));
  return pickOne(SURNAMES, '王', random) + given.join('');
}

/** One original with all the people that its own parse names. */
export interface Original {
  readonly text: string;
  readonly people: readonly string[];
}

export async function readOriginals(gazetteDir: string): Promise<Original[]> {
  const files = await findSourceFiles(gazetteDir);
  return await Promise.all(
    files.map(async (file) => {
      const { actions, seats } = parseSourceFile(
        await readSourceFile(gazetteDir, file),
        { corrections: [] },
        [],
      );
      const people = [...new Set([...actions, ...seats].map(({ person }) => person))];
      return {
        text: await readFile(join(gazetteDir, file), 'utf8'),
        people: people.filter((name) => /^\p{Script=Han}{2,3}$/u.test(name)),
      };
    }),
  );
}

/** Numbers of one year's issues lie below this; each original's variants take a band of their own. */
const BAND = 6;

/**
 * The same issue of another year with other people, sums and numbers.
 * `slot` is the original's place among its kind; no two of (slot, variant) give the same year and number.
 */
export function renameIssue(original: Original, slot: number, variant: number, random: Random): string {
  const shift = EARLIEST_SHIFT + (variant % YEARS);
  const round = Math.floor(variant / YEARS);
  const names = new Map(original.people.map((name) => [name, inventName(name.length, random)]));
  const spelled = original.people.map((name) => [...name].join('[ \\t\\u3000]{0,2}'));
  // Longer names first, so that no name is replaced inside another one.
  const anyone = new RegExp(spelled.toSorted((a, b) => b.length - a.length).join('|'), 'gu');
  const renamed =
    original.people.length === 0
      ? original.text
      : original.text.replace(anyone, (name) => names.get(name.replace(/\s/gu, '')) ?? name);
  return renamed
    .replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, (year) => String(Number(year) + shift))
    .replace(/二[〇○0]([一二三])([〇○零一二三四五六七八九])(?=年)/gu, (_, tens: string, ones: string) => {
      const year =
        2000 + '〇一二三'.indexOf(tens) * 10 + Math.max(0, '〇一二三四五六七八九'.indexOf(ones)) + shift;
      return [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? '〇').join('');
    })
    .replace(
      /第\s?(\d{1,2})\s?期/gu,
      (_, number: string) => `第${Number(number) + slot * BAND + round * BAND * 5}期`,
    )
    .replace(/(?<=〕\s?)(\d{1,3})(?=\s?号)/gu, (number) => String(Number(number) + round * 200))
    .replace(/\d+(?:\.\d+)?(?=\s?(?:万|亿|元|户|亩|公里|平方米|吨|%|％|人次|万人))/gu, (figure) =>
      figure.replace(
        /\d/gu,
        (digit, at: number) =>
          String(at === 0 ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10)) || digit,
      ),
    )
    .replace(/(?<=年\s?)(\d{1,2})(?=月\d{1,2}日)/gu, () => String(1 + Math.floor(random() * 12)))
    .replace(/(?<=月)(\d{1,2})(?=日)/gu, () => String(1 + Math.floor(random() * 28)));
}

/** Writes `count` issues into `folder`: the originals first, then their variants. Answers the bytes written. */
export async function writeCorpus(
  folder: string,
  originals: readonly Original[],
  count: number,
  seed: number,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  const random = createRandom(seed);
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const slot = index % originals.length;
    const original = originals[slot];
    if (original === undefined) break;
    const round = Math.floor(index / originals.length);
    // Variant 85 would be a shift of nothing: the originals themselves, which come first.
    const variant = round - 1 >= -EARLIEST_SHIFT ? round : round - 1;
    const text = round === 0 ? original.text : renameIssue(original, slot, variant, random);
    bytes += Buffer.byteLength(text);
    await writeFile(join(folder, `issue-${String(index + 1).padStart(4, '0')}.txt`), text);
  }
  return bytes;
}
