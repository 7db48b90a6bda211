// A premise that the documents found contradict is told from one that they may bear out.

import { describe, expect, it } from 'vitest';
import { findOtherEdition, type FoundDocument } from '../../../retrieval/passages/other-edition.ts';
import { normalizeText } from '../../../retrieval/text/normalize.ts';
import { givenDocument } from './given-passage.ts';

function give(title: string, body: string, date = '2022-10-14'): FoundDocument {
  return {
    document: { ...givenDocument, title, date },
    passages: [{ foldedTitle: normalizeText(title), foldedBody: normalizeText(body) }],
  };
}

const AWARD = give(
  '云溪市人民政府关于表彰第三届云溪市质量奖的决定',
  '授予三个组织质量奖，评选第六届道德模范。',
);
const LIST = give('关于印发《向云溪高新区赋权事项清单（第五批）》的通知', '共1229项。');
const CHECK = give('关于2022年第三季度全市政府网站检查情况的通报', '第三季度，政府网站33家，不合格1家。');
const VOUCHERS = give(
  '关于印发云溪市消费券发放活动方案的通知',
  '5月下旬活动开始，2021年结算。',
  '2020-05-20',
);

describe('an edition that the documents found do not have', () => {
  it.each([
    ['第四届云溪市质量奖给了哪几家企业', AWARD, '第四届', '第三届：'],
    ['第六批向高新区赋权清单一共多少项', LIST, '第六批', '第五批：'],
    ['2023年第三季度有几家政府网站没过关', CHECK, '2023年第三季度', '2022年第三季度：'],
    ['第四季度政府网站检查合格率', CHECK, '第四季度', '2022年第三季度：'],
    ['第七届道德模范都有谁', AWARD, '第七届', '第六届：'],
    ['2023年的消费券活动什么时候报名', VOUCHERS, '2023年', '2020年《'],
  ])('is named beside what they have: %s', (question, found, asked, held) => {
    const other = findOtherEdition(question, [found], '云溪市');
    expect(other?.asked).toBe(asked);
    expect(other?.held[0]?.startsWith(held)).toBe(true);
  });

  it.each([
    ['the edition that is held', '第三届云溪市质量奖给了哪几家企业', AWARD],
    ['a quarter of the year of the document', '2022年三季度有几家政府网站没过关', CHECK],
    ['a quarter without a year', '第三季度检查了几家政府网站', CHECK],
    ['another thing with a number', '第二批特困人员名单', LIST],
    ['a year that the document prints', '2021年消费券怎么结算', VOUCHERS],
    ['a year of something else', '2015年买的房能发消费券吗', VOUCHERS],
    ['an old edition that may be repealed', '2018年的消费券方案作废了吗', VOUCHERS],
    ['an old edition that something replaces', '2018年的消费券老方案被哪个文件顶替了', VOUCHERS],
    ['a year that is aimed at', '到2025年的消费券规划', VOUCHERS],
    ['no edition', '消费券怎么领', VOUCHERS],
  ])('is not seen in %s: %s', (_, question, found) => {
    expect(findOtherEdition(question, [found], '云溪市')).toBeNull();
  });

  it('is none where a document further down is of the year', () => {
    const newer = give('关于印发云溪市消费券发放活动新方案的通知', '活动开始。', '2023-05-20');
    expect(findOtherEdition('2023年的消费券活动什么时候报名', [VOUCHERS, newer], '云溪市')).toBeNull();
  });
});
