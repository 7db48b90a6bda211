// A telephone or a sum that is asked for stands in what is quoted, or nothing is quoted.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestIssues } from '../../../ingest/ingest-issues.ts';
import type { KnowledgeBase } from '../../../retrieval/index.ts';
import { createLab, openLab, removeLab, type Lab } from '../../faults/fault-lab.ts';

let lab: Lab;
let gazette: KnowledgeBase;

beforeAll(async () => {
  lab = await createLab(['2020-03', '2020-05', '2022-05', '2023-04', '2023-06']);
  await ingestIssues(lab.settings);
  gazette = await openLab(lab);
}, 120_000);

afterAll(async () => {
  await gazette.close();
  await removeLab(lab);
});

const NUMBER = /\d{7}/u;

describe('what is quoted for a telephone', () => {
  it.each(['特困监督电话', '垃圾车混着装打哪个热线举报', '商务局的电话是多少'])(
    'holds one, or there is no quotation: %s',
    async (text) => {
      const answer = await gazette.answer({ text, history: [] });
      const quoted = answer.outcome === 'cited' ? answer.excerpts.map(({ display }) => display.text) : [];
      expect(quoted.length === 0 || quoted.some((words) => NUMBER.test(words))).toBe(true);
    },
  );
});
