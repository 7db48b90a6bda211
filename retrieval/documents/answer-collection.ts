// Questions over all documents: what they say is repealed, how long they say they hold, which are of a kind.

import type { Answer, Excerpt, Question } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { StoredPassage } from '../ports.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { findForeignPlaces } from '../question/foreign-places.ts';
import { understandCollection, type CollectionRequest } from '../question/collection-request.ts';
import { splitSentences } from '../passages/split-sentences.ts';
import { parseNumeral } from '../text/chinese-date.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { endsOther } from './answer-former-of.ts';
import { formatPeriod } from './answer-issue-list.ts';
import { plainLine } from './document-card.ts';
import { buildDocumentList, buildNothingListed, isInPeriod } from './document-list.ts';
import { excerptStretch } from './excerpt-lines.ts';

/** Passages that may hold the sentences. */
const LOOKED_AT = 2000;
/** Sentences shown at once; the others are further results. */
const SHOWN = 10;

const NAMED = /《([^》]{2,80})》/gu;
/** 本办法……有效期五年; the validity of a licence is another. */
const HOLDS =
  /(?:本|该)[\p{Script=Han}]{0,4}(?:办法|规定|细则|方案|意见|通知|预案|计划|措施|规划|决定|文件)[^。；]{0,40}有效期[^。；\d]{0,4}?(?<years>[一二三四五六七八九十\d]{1,3})\s*年/u;

interface Found {
  readonly stored: StoredPassage;
  readonly excerpt: Excerpt;
}

/** All sentences of all documents that fit, in the order of print. */
async function findSentences(
  words: string,
  isMeant: (sentence: string, document: GazetteDocument) => boolean,
  tools: AnswerTools,
): Promise<Found[]> {
  const hits = await tools.store.searchText(tokenizeBigrams(words), LOOKED_AT, {
    title: 0.1,
    heading: 1,
    body: 1,
  });
  const found: Found[] = [];
  for (const stored of await tools.store.readPassages(hits.map(({ row }) => row))) {
    for (const unit of splitSentences(stored.passage.text)) {
      if (!isMeant(stored.passage.text.slice(unit.start, unit.end), stored.document)) continue;
      const excerpt = await excerptStretch(stored, unit, unit, tools);
      if (excerpt !== null) found.push({ stored, excerpt });
    }
  }
  return found.toSorted((a, b) => (a.stored.passage.id < b.stored.passage.id ? -1 : 1));
}

function isOfKind(sentence: string, named: string): boolean {
  return named === '' || [...sentence.matchAll(NAMED)].some(([, name = '']) => name.includes(named));
}

function buildSentences(lead: string, found: readonly Found[], notes: readonly string[]): Answer | null {
  const [first, ...rest] = found.slice(0, SHOWN).map(({ excerpt }) => excerpt);
  if (first === undefined) return null;
  const more = found.slice(SHOWN).map(({ excerpt }) => excerpt);
  const cut = more.length === 0 ? [] : [`先列${SHOWN}份，其余${more.length}份见“更多”。`];
  return {
    outcome: 'cited',
    kind: 'document',
    lead: [plainLine(lead)],
    excerpts: [first, ...rest],
    notes: [...cut, ...notes],
    more,
  };
}

/** Whether a title names a document of the sort: 关于印发……应急预案的通知, ……的实施意见. */
function isOfSort({ title, category }: GazetteDocument, sort: string): boolean {
  if (sort.includes('任免')) return (category ?? '').includes('任免') || /任免|任职|免职/u.test(title);
  if (sort === '转发') return /转发|批转/u.test(title);
  if (sort === '修改') return /关于(?:修改|修订)/u.test(title);
  const [, front = '', noun = ''] = /^(.*)(.{2})$/u.exec(sort) ?? [];
  // 管理（暂行）办法 is a 管理办法 too.
  const passing = front === '' ? '' : '(?:暂行|试行)?';
  const named = title.replace(/[（(](暂行|试行)[）)](?!》?(?:的|$))/gu, '$1');
  return new RegExp(`${front}${passing}${noun}(?:[（(][^（）()]*[）)])?》?(?:的通知|的公告)?$`, 'u').test(
    named,
  );
}

function nameSort(sort: string): string {
  if (sort.includes('任免')) return '人事任免通知';
  return sort === '转发' || sort === '修改' ? `${sort}文件的通知` : sort;
}

function nameIssue(id: string): string {
  const [year = '', number = ''] = id.split('-');
  return `${year}年第${Number(number)}期`;
}

/** Only what is held is spoken of: other issues may print more. */
function nameScope({ issue, period }: CollectionRequest): string {
  const where = issue === null ? '本库所收各期' : nameIssue(issue);
  return `${where}登载的${period === null ? '' : `、成文日期在${formatPeriod(period)}的`}`;
}

async function answerRequest(
  request: CollectionRequest,
  notes: readonly string[],
  tools: AnswerTools,
): Promise<Answer> {
  const { issue, period } = request;
  if (issue !== null && (await tools.store.readIssue(issue)) === null)
    return buildNothingListed(`本库没有收${nameIssue(issue)}。`, notes, tools);
  const isTimely = (document: GazetteDocument): boolean =>
    (period === null || isInPeriod(document, period)) && (issue === null || document.issue === issue);
  const when = nameScope(request);
  if (request.kind === 'repealed') {
    const found = await findSentences(
      '废止 失效 作废 停止执行',
      (sentence, document) => endsOther(sentence) && isOfKind(sentence, request.named) && isTimely(document),
      tools,
    );
    const lead = `${when}文件里写明旧文件废止的共${found.length}处：`;
    const aside = '只列公报所登文件自己写明的；后来是否另行废止，公报没有登的不在内。';
    return (
      buildSentences(lead, found, [aside, ...notes]) ??
      buildNothingListed(`${when}文件里没有找到写明废止旧文件的。`, notes, tools)
    );
  }
  if (request.kind === 'validity') {
    const { years } = request;
    const found = await findSentences(
      '有效期',
      (sentence, document) => {
        const stated = HOLDS.exec(sentence)?.groups?.['years'];
        if (stated === undefined || !isTimely(document)) return false;
        return years === null || parseNumeral(stated) === years;
      },
      tools,
    );
    const what = `${when}文件里写明自身有效期${years === null ? '' : `是${years}年`}的`;
    return (
      buildSentences(`${what}共${found.length}份：`, found, notes) ??
      buildNothingListed(`没有找到${what}文件。`, notes, tools)
    );
  }
  const { sort, series } = request;
  const documents = (await tools.store.readDocuments()).filter(
    (document) => isTimely(document) && isOfSort(document, sort) && document.title.includes(series),
  );
  const heading = `${when}${series}${nameSort(sort)}`;
  return (
    (await buildDocumentList(heading, documents, notes, tools)) ??
    buildNothingListed(`没有找到${heading}。`, notes, tools)
  );
}

/** `question.text` is cleaned. Null where it asks for anything but such a collection. */
export async function answerCollection(question: Question, tools: AnswerTools): Promise<Answer | null> {
  const request = understandCollection(question.text, question.history.length > 0);
  const place = tools.store.summary.issues.at(-1)?.place ?? '';
  if (request === null || findForeignPlaces(question.text, place).length > 0) return null;
  const notes =
    request.relative === null
      ? []
      : [`没有按“${request.relative}”筛选，请看各份的日期；要某一年的，请写出年份。`];
  return await answerRequest(request, notes, tools);
}
