// After a post was told: what is asked of its holder as a person, and what has a matter of its own.

import { describe, expect, it } from 'vitest';
import { useGazette } from '../../faults/ready-gazette.ts';

const ask = useGazette(['2022-05', '2023-04']);
const history = ['谁是市应急管理局局长'];
const OF_THE_PERSON = /没有登载(?:个人的情况|.{2,4}这方面的内容)/u;

async function readLead(text: string): Promise<string> {
  const { lead } = await ask(text, { history });
  return lead.map((line) => line.text).join('');
}

describe('a turn after a post was told', () => {
  it.each(['结婚了吗', '多大了', '哪里人', '他老婆是谁'])(
    'that asks of the holder as a person is told that nothing of it is printed: %s',
    async (text) => {
      expect(await readLead(text)).toMatch(OF_THE_PERSON);
    },
  );

  it.each(['结婚登记要什么材料', '孩子几岁打疫苗', '新生儿出生登记要什么证件'])(
    'that has a matter of its own is not taken for that: %s',
    async (text) => {
      expect(await readLead(text)).not.toMatch(OF_THE_PERSON);
    },
  );
});
