// A knowledge base in memory: small issues, answers by shared words; and switches for what can go wrong.

import type {
  Answer,
  Citation,
  Excerpt,
  GazetteDocument,
  GazetteIssue,
  KnowledgeBase,
  Question,
  SourceLine,
} from '../../retrieval/index.ts';
import { formatDocumentNumber } from '../../retrieval/domain/document-number.ts';

export interface MemoryDocument {
  readonly title: string;
  readonly number: number;
  readonly lines: readonly string[];
  readonly category?: string;
}

export interface MemoryIssue {
  readonly id: string;
  readonly publishedOn: string;
  readonly documents: readonly MemoryDocument[];
}

export interface MemoryKnowledgeBase extends KnowledgeBase {
  readonly asked: Question[];
  isClosed: boolean;
  /** Replaces what `answer` does; undefined: by shared words. */
  override: ((question: Question) => Promise<Answer>) | undefined;
}

export const memoryIssues: readonly MemoryIssue[] = [
  {
    id: '2022-05',
    publishedOn: '2022-10-31',
    documents: [
      {
        title: '甲市人民政府关于印发甲市充电桩建设办法的通知',
        number: 75,
        lines: [
          '甲市人民政府关于印发甲市充电桩建设办法的通知',
          '各县人民政府：',
          '充电桩建设补贴每个二千元。',
          '申请人应当向县能源局申请。',
          '本办法有效期五年。',
        ],
      },
      {
        title: '甲市人民政府关于王小明等任免职的通知',
        number: 12,
        category: '人事任免',
        lines: ['甲市人民政府关于王小明等任免职的通知', '任命：', '王小明为甲市财政局局长。'],
      },
    ],
  },
  {
    id: '2023-04',
    publishedOn: '2023-08-31',
    documents: [
      {
        title: '甲市居民供热管理办法',
        number: 9,
        lines: ['甲市居民供热管理办法', '供热温度不低于十八摄氏度。', '供热期自十一月一日起。'],
      },
      {
        title: '甲市供热应急预案',
        number: 10,
        lines: ['甲市供热应急预案', '供热中断超过二十四小时的，启动一级响应。'],
      },
    ],
  },
];

const bigrams = (text: string): Set<string> => {
  const chars = Array.from(text.replace(/[^\p{L}\p{N}]/gu, ''));
  return new Set(chars.slice(0, -1).map((char, index) => char + (chars[index + 1] ?? '')));
};

const overlap = (words: ReadonlySet<string>, text: string): number =>
  [...words].filter((word) => text.includes(word)).length;

export function createMemoryKnowledgeBase(
  issues: readonly MemoryIssue[] = memoryIssues,
  fingerprint = 'first',
): MemoryKnowledgeBase {
  const gazetteIssues: (GazetteIssue & { documents: number })[] = issues.map((issue) => ({
    id: issue.id,
    year: Number(issue.id.slice(0, 4)),
    number: Number(issue.id.slice(5)),
    serial: null,
    name: '甲市人民政府公报',
    place: '甲市',
    publishedOn: issue.publishedOn,
    lineCount: 100,
    documents: issue.documents.length,
  }));
  const documents: GazetteDocument[] = [];
  const linesOf = new Map<string, SourceLine[]>();
  const excerpts: Excerpt[] = [];
  for (const issue of issues) {
    let at = 1;
    for (const [index, each] of issue.documents.entries()) {
      const id = `${issue.id}-${String(index + 1).padStart(2, '0')}`;
      const lines = each.lines.map((text, offset) => ({ number: at + offset, text }));
      const docNo = formatDocumentNumber({
        series: '甲政发',
        year: Number(issue.id.slice(0, 4)),
        number: each.number,
      });
      const document: GazetteDocument = {
        id,
        issue: issue.id,
        ord: index + 1,
        title: each.title,
        docNo,
        issuer: '甲市人民政府',
        category: each.category ?? null,
        date: issue.publishedOn,
        tocPage: index + 3,
        lines: { first: at, last: at + lines.length - 1 },
      };
      documents.push(document);
      linesOf.set(id, lines);
      for (const line of lines.slice(1)) {
        const citation: Citation = {
          issue: issue.id,
          documentId: id,
          docNo,
          title: each.title,
          date: document.date,
          page: document.tocPage,
          headingPath: ['一、总则'],
          lines: [{ first: line.number, last: line.number }],
        };
        excerpts.push({
          citation,
          quote: line.text,
          display: { text: line.text, marks: [{ start: 0, end: Math.min(4, line.text.length) }] },
          passageId: `${id}-${String(line.number).padStart(3, '0')}`,
        });
      }
      at += lines.length;
    }
  }
  const rank = (text: string, pool: readonly Excerpt[] = excerpts): Excerpt[] => {
    const words = bigrams(text);
    return pool
      .map((excerpt) => ({ excerpt, score: overlap(words, excerpt.quote) }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
      .map(({ excerpt }) => excerpt);
  };

  const knowledgeBase: MemoryKnowledgeBase = {
    asked: [],
    isClosed: false,
    override: undefined,
    summary: {
      name: '甲市人民政府公报',
      issues: gazetteIssues,
      documents: documents.length,
      passages: excerpts.length,
      fingerprint,
    },
    async answer(question) {
      knowledgeBase.asked.push(question);
      if (knowledgeBase.isClosed) throw new Error('asked after it was closed');
      if (knowledgeBase.override !== undefined) return knowledgeBase.override(question);
      const pool =
        question.within === undefined
          ? excerpts
          : excerpts.filter((each) => each.citation.documentId === question.within);
      const [first, second, ...more] = rank(question.text, pool);
      if (first === undefined) {
        const [nearest] = documents;
        return {
          outcome: 'not-found',
          kind: 'none',
          lead: [{ text: '公报里没有找到。', marks: [] }],
          excerpts: [],
          notes: [],
          nearest:
            nearest === undefined
              ? []
              : [
                  {
                    documentId: nearest.id,
                    docNo: nearest.docNo,
                    title: nearest.title,
                    issue: nearest.issue,
                    date: nearest.date,
                  },
                ],
        };
      }
      return {
        outcome: 'cited',
        kind: 'passage',
        lead: [{ text: first.quote, marks: [] }],
        excerpts: second === undefined ? [first] : [first, second],
        notes: ['截至2023年8月31日。'],
        more,
      };
    },
    search: async (text, limit) => rank(text).slice(0, limit),
    findDocuments: async (reference) =>
      documents.filter(
        (each) =>
          each.id === reference ||
          ((each.docNo ?? '').replace(/\D/gu, '').endsWith(reference.replace(/\D/gu, '')) &&
            /\d/u.test(reference)),
      ),
    async readDocument(documentId) {
      const document = documents.find((each) => each.id === documentId);
      return document === undefined ? null : { document, lines: linesOf.get(documentId) ?? [] };
    },
    async readPassage(passageId) {
      const excerpt = excerpts.find((each) => each.passageId === passageId);
      if (excerpt === undefined) return null;
      const lines = linesOf.get(excerpt.citation.documentId) ?? [];
      const at = excerpt.citation.lines[0]?.first ?? 0;
      return {
        excerpt,
        before: lines.filter((line) => line.number < at),
        passage: lines.filter((line) => line.number === at),
        after: lines.filter((line) => line.number > at),
      };
    },
    async readIssue(issueId) {
      const issue = gazetteIssues.find((each) => each.id === issueId);
      return issue === undefined
        ? null
        : { issue, documents: documents.filter((each) => each.issue === issueId) };
    },
    findNews: async (topic, issueId) =>
      rank(
        topic,
        excerpts.filter((each) => each.citation.issue === issueId),
      ).filter((each) => each.quote.includes(topic)),
    async close() {
      knowledgeBase.isClosed = true;
    },
  };
  return knowledgeBase;
}
