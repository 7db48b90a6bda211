// 防汛抗旱指挥部的宣传组谁当组长, where neither the lists nor any plan of the matter has such a part: a plain no.

import type { GazetteStore } from '../ports.ts';
import { buildGroupContent } from '../question/group-content.ts';
import type { GroupIntent } from '../question/office-intent.ts';
import { squash } from '../text/normalize.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { findGroup } from './find-groups.ts';
import { PLAIN_TERMS } from './group-index.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildReference } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { WHOLE } from './roster-groups.ts';
import { wordHead } from './word-groups.ts';
import { isSubsequence } from '../text/subsequence.ts';

/** Passages that are looked through for a part. */
const LOOKED_THROUGH = 80;
const WEIGHTS = { title: 0, heading: 1, body: 1 };
const PART_NAME = /[\p{Script=Han}]{2,12}组/gu;
/** 防汛抗旱指挥部的宣传组: the whole before its part; 谁当组长 and 副组长 name none. */
const PART_OF_WHOLE =
  /^(.{2,24}?(?:领导小组|领导组|指挥部|专班))(?:里面?的?|下面的?|下设的?|的)((?:(?![谁是由副正让当任的哪担兼什么叫啥各那这几在归给被出来有第])\p{Script=Han}){2,6}?(?<!小|工作)组)(?=(?:的?组)?长|由|谁|是|的|负责|牵头|带|$)/u;

/** Whether a plan of the same matter has such a part, though the list of the whole is in another document. */
async function isElsewhereOf(whole: string, part: string, store: GazetteStore): Promise<boolean> {
  const matter = tokenizeBigrams(whole).filter((term) => !PLAIN_TERMS.has(term));
  const hits = await store.searchText(tokenizeBigrams(part), LOOKED_THROUGH, WEIGHTS);
  const passages = await store.readPassages(hits.map(({ row }) => row));
  return passages.some(
    ({ passage, document }) =>
      squash(passage.text).includes(part) && matter.some((term) => document.title.includes(term)),
  );
}

/** Plain no to a part that neither the lists of the whole nor their documents speak of. */
export async function answerPartAbsent(
  intent: GroupIntent,
  text: string,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<OfficeDraft | null> {
  const [, whole, part] = PART_OF_WHOLE.exec(text) ?? [];
  if (whole === undefined || part === undefined || intent.at !== null || intent.docNo !== null) return null;
  const found = findGroup({ ...intent, content: buildGroupContent(whole) }, facts);
  if (found === null || !WHOLE.test(found.group.name)) return null;
  const ids = [...new Set([found.group, ...found.others].map(({ documentId }) => documentId))];
  for (const id of ids) {
    const document = facts.documents.get(id);
    if (document === undefined) return null;
    const lines = await store.readLines(document.issue, document.lines.first, document.lines.last);
    // 宣传组 for 宣传报道组.
    const stem = part.slice(0, -1);
    const names = lines.flatMap((line) => squash(line.text).match(PART_NAME) ?? []);
    if (names.some((name) => isSubsequence(stem, name))) return null;
  }
  if (await isElsewhereOf(whole, part, store)) return null;
  const document = facts.documents.get(found.group.documentId);
  return {
    outcome: 'not-found',
    lead: [buildLine(`${wordHead(found.group)}的名单和所在文件里没有“${part}”，无法回答。`)],
    notes: [],
    nearest: document === undefined ? [] : [buildReference(document)],
  };
}
