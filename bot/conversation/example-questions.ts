// Pure: three questions that the gazette at hand can answer, made from its newest issue.

import { formatIssueName } from '../reply/names.ts';
import type { GazetteDocument, IssueView } from '../../retrieval/index.ts';

const EXAMPLES = 3;
/** A longer example is no help on a button. */
const EXAMPLE_UNITS = 40;
/** 关于印发《阳泉市…办法》的通知 → 阳泉市…办法 */
const ISSUED_TEXT = /印发[《〈]?([^《》〈〉]{4,60}?)[》〉]?的通知$/u;

function buildTopic(document: GazetteDocument): string[] {
  const name = ISSUED_TEXT.exec(document.title)?.[1]?.replace(/[（(][^（）()]*[）)]$/u, '');
  return name === undefined ? [] : [`${name}主要规定了什么？`];
}

function isPersonnel(document: GazetteDocument): boolean {
  return document.category?.includes('任免') === true || /任免|任职|免职/u.test(document.title);
}

/** At most three, each of another kind: a text, appointments, the issue itself; fewer for an issue without documents. */
export function buildExampleQuestions({ issue, documents }: IssueView): string[] {
  const name = formatIssueName(issue.id);
  const candidates = [
    ...documents.flatMap(buildTopic).slice(0, 1),
    ...(documents.some(isPersonnel) ? [`${name}有哪些人事任免？`] : []),
    ...(documents.length > 0 ? [`${name}有哪些文件？`] : []),
    ...documents
      .flatMap((document) => (document.docNo === null ? [] : [`${document.docNo}讲了什么？`]))
      .slice(0, EXAMPLES),
  ];
  return candidates.filter((question) => question.length <= EXAMPLE_UNITS).slice(0, EXAMPLES);
}
