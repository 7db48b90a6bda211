// Words that name no group are of the document that was spoken of; offline over an invented issue.

import { describe, expect, it } from 'vitest';
import { buildInventedIssue } from '../fakes/invented-issue.ts';
import { useGazette } from '../faults/ready-gazette.ts';

const DOCUMENTS = `# 云溪市人民政府办公室 关于印发云溪市城乡建筑隐患排查工作方案的通知

云政办发〔2024〕21号

各县（区）人民政府，市直各单位：

《云溪市城乡建筑隐患排查工作方案》已经市人民政府同意，现印发给你们，请认真贯彻执行。

云溪市人民政府办公室

2024年2月9日

（此件公开发布）

## 云溪市城乡建筑隐患排查工作方案

市政府专门成立城乡建筑隐患排查工作领导机构，下设市级五个督导组，对城乡建筑隐患排查工作进行督导。

# 云溪市人民政府办公室 关于开展干部入企服务活动的通知

云政办发〔2024〕22号

各县（区）人民政府，市直各单位：

为帮助企业解决困难，市人民政府决定开展干部入企服务活动，分组如下：

入企服务小组第一组

组 长：何九章 副市长

成 员：许 衡 市交通运输局局长

入企服务小组第二组

组 长：顾清和 副市长

成 员：陆平安 市文化和旅游局局长

云溪市人民政府办公室

2024年2月10日

（此件公开发布）
`;

const ask = useGazette([], buildInventedIssue({ year: 2024, number: 1, documents: DOCUMENTS }));

const say = async (text: string, history: readonly string[]): Promise<string> => {
  const { outcome, lead } = await ask(text, { history });
  return `${outcome} ${lead.map((line) => line.text).join('\n')}`;
};

describe('a part by its number alone', () => {
  it('that the document spoken of does not list is a plain no, whoever else has one', async () => {
    expect(await say('第一组组长是谁', ['城乡建筑隐患排查有几个督导组'])).toMatch(
      /^not-found 《.*城乡建筑隐患排查.*没有登载第1组的名单/u,
    );
  });

  it('that it lists is told', async () => {
    expect(await say('第一组组长是谁', ['干部入企服务活动怎么开展'])).toMatch(/^cited [^]*何九章/u);
  });
});

describe('a role alone', () => {
  it.each([
    ['组长是哪个', ['老桥保护这摊子事谁牵头'], '顾清和'],
    ['那办公室主任呢', ['老桥保护这摊子事谁牵头', '组长是哪个'], '陆平安'],
  ])('%s is of the group of that talk', async (text, history, name) => {
    expect(await say(text, history)).toContain(name);
  });

  it('is of nobody where that document has no list', async () => {
    expect(await say('组长是谁', ['城乡建筑隐患排查有几个督导组'])).toMatch(/^not-found/u);
  });
});

describe('the office of the group', () => {
  it.each(['它的办公室搁哪', '办公室安哪了', '办公室落在哪个局'])('%s', async (text) => {
    expect(await say(text, ['古桥保护工作领导小组副组长有谁'])).toContain('市文化和旅游局');
  });
});
