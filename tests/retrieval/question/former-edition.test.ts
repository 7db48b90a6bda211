// When the number or date of a former edition is asked for, and what describes the present one.

import { describe, expect, it } from 'vitest';
import { findFormerEdition } from '../../../retrieval/question/former-edition.ts';

const describedBy = (question: string): string | null =>
  findFormerEdition(question)?.replaceAll(/[\s是的]|多少/gu, '') ?? null;

describe('a former edition', () => {
  it.each([
    ['渡船老预案是哪年的几号文', '渡船预案'],
    ['渡船旧办法的文号是多少', '渡船办法'],
    ['渡船原来的那个办法是哪年印发的', '渡船办法'],
    ['被废止的渡船老办法是几号文', '被废止渡船办法'],
    ['渡船办法之前那版是几号文', '渡船办法'],
    ['渡船办法上一版文号', '渡船办法'],
    ['渡船方案被代替的那个文件是什么文号', '渡船方案文件'],
    ['老版的渡船预案什么时候印的', '渡船预案'],
  ])('%s', (question, described) => {
    expect(describedBy(question)).toBe(described);
  });

  it.each([
    '老旧小区改造方案是几号文',
    '养老规划哪年印发的',
    '以旧换新办法是几号文',
    '还原方案几号文',
    '渡船预案是几号文',
    '渡船老办法什么时候废止的',
    '还能不能照老办法处置',
    '平原规划是哪年的',
    '57号通知修改的原办法文号是什么',
    '渡船通知里的原文件是几号文',
    '之前的局长是谁',
  ])('is not asked for by %s', (question) => {
    expect(findFormerEdition(question)).toBeNull();
  });
});
