// Who is answerable for a matter or may decide it is asked of a text, not of who holds a post.

import { describe, expect, it } from 'vitest';
import { asksOfCompetence, asksWhichBody } from '../../../retrieval/question/asks-of-competence.ts';
import { understandOfficeQuestion } from '../../../retrieval/question/office-question.ts';

const understand = (question: string): unknown =>
  understandOfficeQuestion(question, { names: new Set(['王大']) });

describe('which body answers for a matter', () => {
  it.each(['万通和新天地哪个局盯着', '这事哪家单位牵头', '高空抛物哪个部门在管', '占道什么单位负责督办'])(
    '%s',
    (question) => {
      expect([asksWhichBody(question), understand(question)]).toEqual([true, null]);
    },
  );

  it.each(['哪个局局长换了', '哪个局派的人', '王大在哪个局'])('not by %s', (question) => {
    expect(asksWhichBody(question)).toBe(false);
  });

  it('though the first of its words may be a name', () => {
    expect(understand('万通是哪个局的')).toMatchObject({ kind: 'person', name: '万通' });
  });
});

describe('what the holder of a post may do', () => {
  it.each([
    '橙警能不能由副市长批',
    '橙色预警是不是由市长签发',
    '副市长可不可以批橙色预警',
    '停工要县长签字吗',
    '商务局局长是不是由市长任命',
  ])('%s', (question) => {
    expect(understand(question)).toBeNull();
  });

  it.each(['副市长是谁', '现在的商务局局长是不是王大', '签发通知的副市长是谁', '商务局局长由市长任命的是谁'])(
    'is not asked by %s',
    (question) => {
      expect(asksOfCompetence(question, question.indexOf('长') + 1)).toBe(false);
      expect(understand(question)).not.toBeNull();
    },
  );
});
