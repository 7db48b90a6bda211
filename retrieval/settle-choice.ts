// A number typed after 请选一个: the choice's own question. The choices are computed again from the turns before, so every channel has them.

import type { Answer, Choice, Question } from './domain/answer.ts';
import { cleanQuestion } from './question/clean-question.ts';
import { findPick, isAside, namesNumber } from './question/picked-choice.ts';

/** What a turn asks once its pick is looked up. */
export interface SettledQuestion {
  readonly question: Question;
  /** The choice that was picked; null for a question in words. */
  readonly picked: Choice | null;
  /** Why a pick picks nothing; null where it does, or none was typed. */
  readonly fault: string | null;
}

type Ask = (question: Question) => Promise<Answer | null>;

async function readChoices(turns: readonly string[], ask: Ask): Promise<readonly Choice[]> {
  const last = turns.at(-1);
  if (last === undefined) return [];
  const answer = await ask({ text: last, history: turns.slice(0, -1) });
  return answer?.outcome === 'ambiguous' ? answer.choices : [];
}

function nameFault(choices: readonly Choice[]): string {
  return choices.length === 0
    ? '没有看到问题，前面也没有可按编号选的；请用一句话写出要查的事项、职务、人名或文号。'
    : `前面只有${choices.length}个可选，请回复1到${choices.length}，或写出要查的名称。`;
}

/** The question with every pick in it and in its history replaced by what was picked, and without what was said in passing. */
export async function settleChoice(question: Question, ask: Ask): Promise<SettledQuestion> {
  const turns: string[] = [];
  let choices: readonly Choice[] | null = null;
  const pick = async (place: number): Promise<Choice | undefined> => {
    choices ??= await readChoices(turns, ask);
    return choices[place - 1];
  };
  // 27号呢 after a notice: a number of its own where nothing was offered.
  const isNumber = async (turn: string): Promise<boolean> => {
    if (!namesNumber(turn) || turns.length === 0) return false;
    choices ??= await readChoices(turns, ask);
    return choices.length === 0;
  };
  for (const turn of question.history) {
    const cleaned = cleanQuestion(turn);
    if (isAside(cleaned)) continue;
    const place = (await isNumber(cleaned)) ? null : findPick(cleaned);
    // One after another may be picked from the same choices.
    if (place === null) choices = null;
    const said = place === null ? turn : (await pick(place))?.question;
    if (said !== undefined) turns.push(said);
  }
  const last = cleanQuestion(question.text);
  const place = (await isNumber(last)) ? null : findPick(last);
  if (place === null) return { question: { ...question, history: turns }, picked: null, fault: null };
  const picked = (await pick(place)) ?? null;
  if (picked === null) return { question, picked, fault: nameFault(choices ?? []) };
  return { question: { text: picked.question, history: turns }, picked, fault: null };
}
