// A title without the blanks of its line breaks, with those that are printed.

import { describe, expect, it } from 'vitest';
import { readTitleIssuer } from '../../../ingest/parse/bodies.ts';
import { joinTitle } from '../../../ingest/parse/document-title.ts';

describe('title', () => {
  it.each([
    ['某市人民政府 关于印发某市 2024 年计划 的通知', '', '某市人民政府关于印发某市2024年计划的通知'],
    [
      '某市人民政府关于印发“惠民生 你我他 畅购”方案的通知',
      '《某市“惠民生 你我他畅购”方案》已经同意。',
      '某市人民政府关于印发“惠民生 你我他畅购”方案的通知',
    ],
    ['某市教育局 某市财政局 关于做好发放工作的通知', '', '某市教育局 某市财政局关于做好发放工作的通知'],
    ['某市人民政府关于推广 Open Data 平台的通知', '', '某市人民政府关于推广Open Data平台的通知'],
  ])('%j becomes one line', (title, running, joined) => {
    expect(joinTitle(title, running)).toBe(joined);
  });

  it.each([
    ['某市人民政府 关于印发规划的通知', '某市人民政府'],
    ['某市教育局 某市财政局 关于做好工作的通知', '某市教育局 某市财政局'],
    ['某市人民政府办公室转发省政府办公厅关于供暖的通知', '某市人民政府办公室'],
    ['某市人民政府令 第5号', '某市人民政府'],
    ['关于印发规划的通知', null],
    ['为做好工作关于某事的通知', null],
  ])('%j is issued by %j', (title, issuer) => {
    expect(readTitleIssuer(title)).toBe(issuer);
  });
});
