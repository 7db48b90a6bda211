// The whole story of a question, readable top to bottom: clean it, then the narrowest way that can answer it.

import type { Answer, Question } from './domain/answer.ts';
import type { AnswerTools } from './answer-tools.ts';
import { answerImpliedGroup } from './answer-implied-group.ts';
import { answerArticle, answerArticleWithin } from './documents/answer-article.ts';
import { answerByNumber } from './documents/answer-by-number.ts';
import { answerColophon, answerOwnTelephone } from './documents/answer-colophon.ts';
import { answerCollection } from './documents/answer-collection.ts';
import { answerCoverAlone } from './documents/answer-cover-alone.ts';
import { answerDeleted } from './documents/answer-deleted.ts';
import { answerDescribed, answerDescribedOutline } from './documents/answer-described.ts';
import { answerWhetherPrinted } from './documents/answer-whether-printed.ts';
import { answerFormerEdition } from './documents/answer-former-edition.ts';
import { answerOtherEdition } from './documents/answer-other-edition.ts';
import { answerIssueList } from './documents/answer-issue-list.ts';
import { plainLine } from './documents/document-card.ts';
import { answerNumberRange } from './documents/answer-number-range.ts';
import { answerOfficeQuestion } from './facts/answer-office-question.ts';
import { spellArea } from './facts/spell-area.ts';
import { answerFromPassages } from './passages/answer-from-passages.ts';
import { readPinyin } from './passages/read-pinyin.ts';
import { spellSerial } from './question/asked-serial.ts';
import { findImpossibleDate } from './question/impossible-date.ts';
import { asksForHelp } from './question/asks-for-help.ts';
import { isOffTopic } from './question/off-topic.ts';
import { findAside, type Aside } from './question/aside.ts';
import { dropMachineRequests } from './question/machine-requests.ts';
import { completeNumbers } from './question/number-in-talk.ts';
import { spellSeries } from './question/spelt-series.ts';
import { settleChoice } from './settle-choice.ts';
import { cleanQuestion, MAX_QUESTION_LENGTH } from './question/clean-question.ts';

function refuse(message: string): Answer {
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(message)],
    excerpts: [],
    notes: [],
    nearest: [],
  };
}

const HELP =
  '可以问公报里登载的文件、政策、任免和机构：写出事项、职务、人名或文号即可，例如“商务局局长是谁”。输入 /help 看用法。';

/** What is said in passing is answered in kind, with what can be asked. */
const IN_KIND: Readonly<Record<Aside, string>> = {
  greeting: '你好！',
  thanks: '不客气。',
  farewell: '再见，欢迎再来。',
  noted: '好的。',
};

function isTooLong(raw: string): boolean {
  return raw.length > MAX_QUESTION_LENGTH;
}

/** What can be refused before anything is looked up; null for a question. */
function refuseUnusable(raw: string, text: string, isFirst: boolean): Answer | null {
  if (isTooLong(raw)) return refuse(`问题太长（${raw.length}字），请缩到${MAX_QUESTION_LENGTH}字以内再问。`);
  if (asksForHelp(text, isFirst)) return refuse(HELP);
  const aside = findAside(text);
  if (aside !== null) return refuse(`${IN_KIND[aside]}${HELP}`);
  if (!/[\p{L}\p{N}]/u.test(text))
    return refuse('没有看到问题，请用一句话写出要查的事项、职务、人名或文号。');
  if (isOffTopic(text))
    return refuse('这里只回答公报里登载的内容：文件、政策、任免和机构。请写出要查的事项、职务、人名或文号。');
  const impossible = findImpossibleDate(text);
  if (impossible !== null) return refuse(`没有“${impossible}”这个日期，请核对后再问。`);
  return null;
}

/** The question cleaned, without what is said to a machine around it. */
function readQuestion(question: Question): Question {
  return { ...question, text: cleanQuestion(dropMachineRequests(question.text)) };
}

/** What is answered without weighing sentences: unusable questions, posts, groups, documents by number, contents. Null for the rest. */
export async function answerNarrowly(asked: Question, tools: AnswerTools): Promise<Answer | null> {
  const question = readQuestion(asked);
  const { text } = question;
  const unusable = refuseUnusable(asked.text, text, question.history.length === 0);
  if (unusable !== null) return unusable;
  if (question.within !== undefined) return await answerArticleWithin(question, tools);
  return (
    (await answerNumberRange(text, tools)) ??
    (await answerOfficeQuestion(question, tools.facts, tools.store)) ??
    (await answerOwnTelephone(text, tools)) ??
    (await answerByNumber(text, tools)) ??
    (await answerArticle(question, tools)) ??
    (await answerDeleted(text, tools)) ??
    (await answerColophon(text, tools)) ??
    (await answerIssueList(text, tools)) ??
    (await answerCollection(question, tools)) ??
    (await answerOtherEdition(question, tools)) ??
    (await answerFormerEdition(question, tools)) ??
    (await answerWhetherPrinted(question, tools)) ??
    (await answerDescribed(question, tools)) ??
    (await answerCoverAlone(question, tools)) ??
    (await answerDescribedOutline(question, tools)) ??
    (await answerImpliedGroup(question, tools))
  );
}

async function answerSettled(question: Question, tools: AnswerTools): Promise<Answer> {
  const narrow = await answerNarrowly(question, tools);
  if (narrow !== null) return narrow;
  // A command asks for a list of people outright: what else the gazette says of its words is none.
  if (question.asks === 'group')
    return refuse(`公报的名单里没有叫“${readQuestion(question).text}”的领导小组、指挥部或专班。`);
  return await answerFromPassages(readQuestion(question), tools);
}

/** Pinyin as words, a 文号 spelt in letters and an area's name as they are printed, 总第017期 by its year. */
async function readTyped(typed: string, { facts, store }: AnswerTools): Promise<string> {
  const printed = [...facts.documents.values()].flatMap(({ docNo }) => docNo?.split('〔')[0] ?? []);
  const numbered = spellSeries(typed, [...new Set(printed)]);
  return spellArea(spellSerial(await readPinyin(numbered, store), store.summary.issues), facts);
}

/** Never throws for what somebody typed; faults of the index are thrown. */
export async function answerQuestion(asked: Question, tools: AnswerTools): Promise<Answer> {
  const { question, picked, fault } = await settleChoice(
    asked,
    async (earlier) => await answerNarrowly(earlier, tools),
  );
  if (fault !== null) return refuse(fault);
  const text = isTooLong(question.text) ? question.text : await readTyped(question.text, tools);
  const turns = completeNumbers([...question.history.map((turn) => spellArea(turn, tools.facts)), text]);
  const whole = { ...question, text: turns.at(-1) ?? text, history: turns.slice(0, -1) };
  const answer = await answerSettled(whole, tools);
  return picked === null ? answer : { ...answer, lead: [plainLine(`所选：${picked.label}`), ...answer.lead] };
}
