// A telephone or a sum that is asked for stands in what is quoted, or nothing is quoted.

import { describe, expect, it } from 'vitest';
import { useGazette } from '../../faults/ready-gazette.ts';

const ask = useGazette(['2020-03', '2020-05', '2022-05', '2023-04', '2023-06']);

const NUMBER = /\d{5}/u;

describe('what is quoted for a telephone', () => {
  it.each(['特困监督电话', '垃圾车混着装打哪个热线举报', '商务局的电话是多少'])(
    'holds one, or there is no quotation: %s',
    async (text) => {
      const answer = await ask(text);
      const quoted = answer.outcome === 'cited' ? answer.excerpts.map(({ display }) => display.text) : [];
      expect(quoted.length === 0 || quoted.some((words) => NUMBER.test(words))).toBe(true);
    },
  );
});
