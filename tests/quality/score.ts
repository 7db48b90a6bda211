// Scores answers against gold by the definitions of the evaluation set's own scorer, so that a run needs nothing else.

import type { SourceLine } from '../../retrieval/domain/gazette.ts';
import type { AnsweredLine } from '../../bot/terminal/answer-line.ts';
import { squash } from '../../retrieval/text/normalize.ts';
import { sharesQuote, type GoldQuestion } from './questions.ts';

/** Citations longer than this prove nothing; texts are read to this length, lists and rosters whole. */
const MAX_QUOTE = 1200;
const MAX_TEXT = 1500;
const WHOLE_TEXT = new Set(['roster', 'personnel_list']);

export interface ScoreRow {
  readonly type: string;
  readonly n: number;
  /** First citation is of a gold document; one of the first three. */
  readonly doc1: number;
  readonly doc3: number;
  /** Its quote holds the gold. */
  readonly ev1: number;
  readonly ev3: number;
  /** The text holds an accepted answer. */
  readonly ans: number;
  readonly falseNone: number;
  /** Unanswerable ones refused; null where there are none. */
  readonly none: number | null;
  /** Mean length of a reply, white space aside. */
  readonly chars: number;
}

export interface Score {
  readonly rows: readonly ScoreRow[];
  /** Share of quoted pieces that stand on the lines they name. */
  readonly verbatim: number;
  readonly quotes: number;
  readonly misses: readonly { readonly question: GoldQuestion; readonly answer: AnsweredLine }[];
}

const foldNumber = (docNo: string | null): string =>
  squash(docNo ?? '')
    .replace(/[[（]/gu, '〔')
    .replace(/[\]）]/gu, '〕');

interface Judged {
  readonly question: GoldQuestion;
  readonly answer: AnsweredLine;
  readonly doc1: boolean;
  readonly doc3: boolean;
  readonly ev1: boolean;
  readonly ev3: boolean;
  readonly ans: boolean;
  readonly none: boolean;
  readonly chars: number;
}

function judge(question: GoldQuestion, answer: AnsweredLine): Judged {
  const documents = new Set([
    ...question.gold.map(({ doc_no }) => foldNumber(doc_no)),
    ...(question.type === 'topic' ? question.answer.map(foldNumber) : []),
  ]);
  const first = answer.citations.slice(0, 3);
  const isOfDocument = first.map(({ docNo }) => documents.has(foldNumber(docNo)));
  const isEvidence = first.map(({ issue, lines, quote }) => {
    const words = squash(quote);
    if (words.length > MAX_QUOTE) return false;
    return question.gold.some((gold) => {
      if (gold.issue !== issue) return false;
      if (words.includes(squash(gold.quote))) return true;
      return (
        lines.some(([from, to]) => from <= gold.line && gold.line <= to) && sharesQuote(words, gold.quote)
      );
    });
  });
  const whole = squash(answer.text);
  const text = WHOLE_TEXT.has(question.type) ? whole : whole.slice(0, MAX_TEXT);
  return {
    question,
    answer,
    doc1: isOfDocument[0] ?? false,
    doc3: isOfDocument.includes(true),
    ev1: isEvidence[0] ?? false,
    ev3: isEvidence.includes(true),
    ans: question.answer.some((accepted) => text.includes(squash(accepted))),
    none: answer.kind === 'none',
    chars: whole.length,
  };
}

function buildRow(type: string, judged: readonly Judged[]): ScoreRow {
  const answerable = judged.filter(({ question }) => question.answerable);
  const others = judged.filter(({ question }) => !question.answerable);
  const share = (test: (row: Judged) => boolean): number =>
    answerable.length === 0 ? 0 : answerable.filter(test).length / answerable.length;
  return {
    type,
    n: judged.length,
    doc1: share(({ doc1 }) => doc1),
    doc3: share(({ doc3 }) => doc3),
    ev1: share(({ ev1 }) => ev1),
    ev3: share(({ ev3 }) => ev3),
    ans: share(({ ans }) => ans),
    falseNone: share(({ none }) => none),
    none: others.length === 0 ? null : others.filter(({ none }) => none).length / others.length,
    chars:
      answerable.length === 0
        ? 0
        : Math.round(answerable.reduce((sum, { chars }) => sum + chars, 0) / answerable.length),
  };
}

function checkQuotes(
  answers: readonly AnsweredLine[],
  sources: ReadonlyMap<string, readonly SourceLine[]>,
): { verbatim: number; quotes: number } {
  let quotes = 0;
  let right = 0;
  for (const { citations } of answers) {
    for (const { issue, lines, quote } of citations) {
      const text = squash(
        lines
          .map(([first, last]) =>
            (sources.get(issue) ?? [])
              .slice(first - 1, last)
              .map((line) => line.text)
              .join(''),
          )
          .join(''),
      );
      for (const piece of quote
        .split(/……|…|\n/u)
        .map(squash)
        .filter((part) => part !== '')) {
        quotes += 1;
        if (text.includes(piece)) right += 1;
      }
    }
  }
  return { quotes, verbatim: quotes === 0 ? 1 : right / quotes };
}

export function scoreAnswers(
  questions: readonly GoldQuestion[],
  answers: ReadonlyMap<string, AnsweredLine>,
  sources: ReadonlyMap<string, readonly SourceLine[]>,
): Score {
  const judged = questions.flatMap((question) => {
    const answer = answers.get(question.id);
    return answer === undefined ? [] : [judge(question, answer)];
  });
  const types = [...new Set(questions.map(({ type }) => type))].sort();
  return {
    rows: [
      ...types.map((type) =>
        buildRow(
          type,
          judged.filter(({ question }) => question.type === type),
        ),
      ),
      buildRow('ALL', judged),
    ],
    ...checkQuotes([...answers.values()], sources),
    misses: judged.filter(({ question, ans, none }) => (question.answerable ? !ans : !none)),
  };
}

const COLUMNS = ['doc1', 'doc3', 'ev1', 'ev3', 'ans', 'falseNone', 'none', 'chars'] as const;

export function renderScore({ rows, verbatim, quotes }: Score): string {
  const header = `${'type'.padEnd(20)}${'n'.padStart(5)}${COLUMNS.map((name) => name.padStart(10)).join('')}`;
  const lines = rows.map((row) => {
    const cells = COLUMNS.map((name) => {
      const value = row[name];
      return (value === null ? '–' : name === 'chars' ? String(value) : value.toFixed(3)).padStart(10);
    });
    return `${row.type.padEnd(20)}${String(row.n).padStart(5)}${cells.join('')}`;
  });
  return [header, ...lines, `verbatim quotes: ${verbatim.toFixed(4)} of ${quotes}`].join('\n');
}
