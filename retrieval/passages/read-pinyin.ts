// Pinyin typed in letters (yibao, shuzi jingji, dian dong zi xing che) → words of the corpus that sound so; other letters stay.

import type { GazetteStore } from '../ports.ts';

const LETTERS = /[a-zA-Z]{1,30}(?: [a-zA-Z]{1,30}){0,23}/gu;
/** Parts of a run, syllables mostly, that may make one word. */
const LONGEST_WORD = 6;
/** A run of several parts is pinyin when words of the corpus make up so much of it. */
const MOSTLY = 0.6;
/** Asked with, and seldom printed as words of their own. */
const ASKING = new Map([
  ['shui', '谁'],
  ['shishui', '是谁'],
  ['duoshao', '多少'],
  ['duoshaoqian', '多少钱'],
  ['shenme', '什么'],
  ['shenmeshihou', '什么时候'],
  ['zenme', '怎么'],
  ['zenmeban', '怎么办'],
  ['nali', '哪里'],
  ['naxie', '哪些'],
  ['nage', '哪个'],
  ['ji', '几'],
  ['ma', '吗'],
  ['ruhe', '如何'],
  ['duojiu', '多久'],
  ['de', '的'],
]);

interface Piece {
  readonly text: string;
  /** Parts of the run that it takes. */
  readonly length: number;
  readonly isWord: boolean;
}

/** The longest words first found from the left, and between them what no word sounds like. */
function cutRun(parts: readonly string[], bySound: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < parts.length;) {
    let length = Math.min(LONGEST_WORD, parts.length - start);
    let word: string | undefined;
    for (; length > 0; length -= 1) {
      const sound = parts.slice(start, start + length).join('');
      word = bySound.get(sound) ?? ASKING.get(sound);
      if (word !== undefined) break;
    }
    pieces.push({
      text: word ?? parts[start] ?? '',
      length: Math.max(1, length),
      isWord: word !== undefined,
    });
    start += Math.max(1, length);
  }
  return pieces;
}

function joinPieces(pieces: readonly Piece[]): string {
  return pieces.reduce((text, { text: next, isWord }, index) => {
    const isApart = index > 0 && !(isWord && pieces[index - 1]?.isWord === true);
    return text + (isApart ? ' ' : '') + next;
  }, '');
}

/** Of words that sound alike the commonest is taken. Short for questions without letters. */
export async function readPinyin(question: string, store: GazetteStore): Promise<string> {
  const runs = (question.match(LETTERS) ?? []).map((run) => run.toLowerCase().split(' '));
  if (runs.length === 0) return question;
  const sounds = runs.flatMap((parts) =>
    parts.flatMap((_part, start) =>
      Array.from({ length: Math.min(LONGEST_WORD, parts.length - start) }, (_, more) =>
        parts.slice(start, start + more + 1).join(''),
      ),
    ),
  );
  const words = await store.findWordsByPinyin(sounds);
  const bySound = new Map(
    words
      // One character sounds like too many others.
      .filter(({ word }) => word.length > 1)
      .toSorted((a, b) => a.passages - b.passages)
      .map(({ word, pinyin }) => [pinyin, word]),
  );
  return question.replace(LETTERS, (run) => {
    const parts = run.toLowerCase().split(' ');
    const pieces = cutRun(parts, bySound);
    const read = pieces.reduce((sum, { length, isWord }) => sum + (isWord ? length : 0), 0);
    return read >= parts.length * MOSTLY ? joinPieces(pieces) : run;
  });
}
