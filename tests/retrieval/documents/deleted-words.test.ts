// Whether words still stand that an amending notice deletes, offline over one invented issue.

import { describe, expect, it } from 'vitest';
import { buildInventedIssue } from '../../fakes/invented-issue.ts';
import { useGazette } from '../../faults/ready-gazette.ts';

const AMENDMENT = `# 云溪市人民政府办公室 关于修改《云溪市会展业行动计划》的通知

云政办函〔2024〕10号

各县（区）人民政府，市直各单位：

按照公平竞争审查要求，对《云溪市会展业行动计划》中部分内容进行如下修改：

（一）“3.推动会展业发展。打造本土会展品牌，重点推动‘渡船文化节’、古桥灯会等优质会展品牌做大做强。”此句中“‘渡船文化节’等”删除。

（二）“5.增强住宿服务能力。发展特色民宿。推动云溪酒店年内投运。”此句中“推动云溪酒店年内投运。”删除。

云溪市人民政府办公室

2024年2月9日

（此件公开发布）
`;

const ask = useGazette([], buildInventedIssue({ year: 2024, number: 1, documents: AMENDMENT }));

describe('words that a notice deletes', () => {
  it.each([
    ['渡船文化节还是重点推动的会展品牌吗', '‘渡船文化节’等”删除'],
    ['推动云溪酒店年内投运这句还作数不', '推动云溪酒店年内投运。”删除'],
  ])('are answered by its deleting sentence: %s', async (question, words) => {
    const answer = await ask(question);
    expect([answer.outcome, answer.excerpts[0]?.citation.docNo]).toEqual(['cited', '云政办函〔2024〕10号']);
    expect(answer.excerpts[0]?.display.text).toContain(words);
    expect(answer.lead[0]?.text).toContain('写明删除这处文字');
  });

  it('are not those that it quotes and leaves', async () => {
    const answer = await ask('古桥灯会还是重点推动的会展品牌吗');
    expect(answer.lead.map(({ text }) => text).join('')).not.toContain('写明删除');
  });
});
