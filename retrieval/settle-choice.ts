// A number typed after 请选一个, or an entry of a list that was shown (第三个是什么): the choice's own question. What was shown is computed again from the turns before, so every channel has it.

import type { Answer, Choice, Question } from './domain/answer.ts';
import { cleanQuestion } from './question/clean-question.ts';
import { isAside } from './question/aside.ts';
import { findEntryPick, findPick, namesNumber, type EntryPick } from './question/picked-choice.ts';

/** What a turn asks once its pick is looked up. */
export interface SettledQuestion {
  readonly question: Question;
  /** The choice that was picked; null for a question in words. */
  readonly picked: Choice | null;
  /** Why a pick picks nothing; null where it does, or none was typed. */
  readonly fault: string | null;
}

type Ask = (question: Question) => Promise<Answer | null>;

/** What can be picked by its place: what was offered, or the lines of a list. */
interface Shown {
  readonly isOffered: boolean;
  readonly choices: readonly Choice[];
}

const NOTHING: Shown = { isOffered: false, choices: [] };
/** 它什么时候发的: said of what was picked, so that the list still stands. */
const OF_PICKED = /^(?:那么?)?(?:它|他|她|这[个份位])/u;

async function readShown(turns: readonly string[], ask: Ask): Promise<Shown> {
  const last = turns.at(-1);
  if (last === undefined) return NOTHING;
  const answer = await ask({ text: last, history: turns.slice(0, -1) });
  if (answer?.outcome === 'ambiguous') return { isOffered: true, choices: answer.choices };
  return { isOffered: false, choices: answer?.outcome === 'cited' ? (answer.entries ?? []) : [] };
}

function nameFault({ isOffered, choices }: Shown): string {
  if (choices.length === 0)
    return '没有看到问题，前面也没有可按编号选的；请用一句话写出要查的事项、职务、人名或文号。';
  const count = choices.length;
  return isOffered
    ? `前面只有${count}个可选，请回复1到${count}，或写出要查的名称。`
    : `前面只列了${count}个，请说第1个到第${count}个，或写出要查的名称。`;
}

interface Picked {
  readonly choice: Choice;
  /** What later turns hang on. */
  readonly said: string;
}

/** Follows a talk turn by turn: what each shows, and what a later one picks of it. */
class Talk {
  readonly turns: string[] = [];
  readonly #ask: Ask;
  #shown: Shown | null = null;
  /** Of before what was said of a pick. */
  #kept: Shown = NOTHING;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async readShown(): Promise<Shown> {
    this.#shown ??= await readShown(this.turns, this.#ask);
    return this.#knownShown();
  }

  #knownShown(): Shown {
    return this.#shown === null || this.#shown.choices.length === 0 ? this.#kept : this.#shown;
  }

  /** Null where a cleaned turn asks in words. */
  async findPick(turn: string): Promise<EntryPick | null> {
    const plain = findPick(turn);
    const entry = plain === null ? findEntryPick(turn) : { place: plain, asked: '' };
    if (entry === null) return null;
    // 27号呢 after a notice: a number of its own where nothing was offered. 第三个是谁: of a list, where one was shown.
    const isNumber = namesNumber(turn) && this.turns.length > 0;
    if (plain !== null && !isNumber) return entry;
    const { isOffered, choices } = await this.readShown();
    return (isNumber ? isOffered : !isOffered && choices.length > 0) ? entry : null;
  }

  /** One after another may be picked from the same choices. */
  say(turn: string, isPick: boolean): void {
    if (!isPick) {
      this.#kept = OF_PICKED.test(turn) ? this.#knownShown() : NOTHING;
      this.#shown = null;
    }
    this.turns.push(turn);
  }

  /** Null where the place is beyond what was shown. */
  async readPicked({ place, asked }: EntryPick): Promise<Picked | null> {
    const { isOffered, choices } = await this.readShown();
    const choice = choices.at(place > 0 ? place - 1 : place);
    if (choice === undefined) return null;
    // By its title a paper is found again when a later turn hangs on it.
    const said = isOffered ? choice.question : `${choice.label}${asked}`;
    return { choice: { ...choice, question: `${choice.question}${asked}` }, said };
  }
}

/** The question with every pick in it and in its history replaced by what was picked, and without what was said in passing. */
export async function settleChoice(question: Question, ask: Ask): Promise<SettledQuestion> {
  const talk = new Talk(ask);
  for (const turn of question.history) {
    const cleaned = cleanQuestion(turn);
    if (isAside(cleaned)) continue;
    const pick = await talk.findPick(cleaned);
    const said = pick === null ? turn : (await talk.readPicked(pick))?.said;
    if (said !== undefined) talk.say(said, pick !== null);
  }
  const pick = await talk.findPick(cleanQuestion(question.text));
  const history = talk.turns;
  if (pick === null) return { question: { ...question, history }, picked: null, fault: null };
  const picked = (await talk.readPicked(pick))?.choice ?? null;
  if (picked === null) return { question, picked, fault: nameFault(await talk.readShown()) };
  return { question: { text: picked.question, history }, picked, fault: null };
}
