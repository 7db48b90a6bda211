// When the contents of an issue or the documents of a period are asked for, and when something narrower is.

import { describe, expect, it } from 'vitest';
import type { GazetteIssue } from '../../../retrieval/domain/gazette.ts';
import { understandListRequest } from '../../../retrieval/question/list-request.ts';

function createIssue(year: number, number: number): GazetteIssue {
  const id = `${year}-${String(number).padStart(2, '0')}`;
  return {
    id,
    year,
    number,
    serial: null,
    name: '甲市人民政府公报',
    place: '甲市',
    publishedOn: null,
    lineCount: 10,
  };
}

const ISSUES = [createIssue(2022, 5), createIssue(2023, 6)];

describe('the contents of an issue', () => {
  it.each([
    '2022年第5期有哪些文件',
    '2022年第5期公报都有什么',
    '2022年第5期目录',
    '2022年第05期有几份文件',
    '2022第五期公报的内容',
    '二〇二二年第五期有什么文件',
    '22年第5期有哪些文件',
    '2022-05期有什么',
    '列一下2022年第5期',
    '2022年第5期',
    '甲市人民政府公报2022年第5期',
  ])('are meant by %j', (question) => {
    expect(understandListRequest(question, ISSUES)).toMatchObject({
      kind: 'issue',
      issue: '2022-05',
      category: null,
    });
  });

  it('may be narrowed to a category', () => {
    expect(understandListRequest('2022年第5期人事任免有哪些', ISSUES)).toMatchObject({
      category: '人事任免',
    });
  });

  it('are those of the newest issue when it is not named', () => {
    for (const question of ['最新一期有哪些文件', '本期目录', '最近一期都登了什么']) {
      expect(understandListRequest(question, ISSUES)).toMatchObject({ kind: 'issue', issue: '2023-06' });
    }
  });

  it('are listed of an issue that is not held too: it is said to be missing', () => {
    expect(understandListRequest('2021年第3期有哪些文件', ISSUES)).toMatchObject({
      issue: '2021-03',
      name: '2021年第3期',
    });
  });
});

describe('which issue is the newest', () => {
  it.each([
    '最近一期是哪期',
    '最新的一期是第几期',
    '最新的公报是哪一期',
    '公报出到第几期了',
    '公报最新到哪期',
    '最新一期公报是几期',
  ])('is asked by %j', (question) => {
    expect(understandListRequest(question, ISSUES)).toEqual({ kind: 'newest-issue' });
  });

  it.each(['最新的任免在哪一期', '最近一期都登了什么', '哪期', '是哪一期'])('not by %j', (question) => {
    expect(understandListRequest(question, ISSUES)?.kind).not.toBe('newest-issue');
  });
});

describe('the documents of a period', () => {
  it.each([
    ['2022年9月发了哪些文件', 2022, 9, null],
    ['2022年9月7日发的文件有哪些', 2022, 9, 7],
    ['2022年的文件有哪些', 2022, null, null],
  ])('%s', (question, year, month, day) => {
    expect(understandListRequest(question, ISSUES)).toEqual({ kind: 'period', year, month, day });
  });
});

describe('the issues that are held', () => {
  it.each(['收录了哪些公报', '都有哪几期', '一共有几期公报', '你们收了哪些公报'])(
    'are meant by %j',
    (question) => {
      expect(understandListRequest(question, ISSUES)).toEqual({ kind: 'held' });
    },
  );

  it.each(['垃圾分类登在哪几期', '2022年有几期公报', '公报多久出一期'])('not by %j', (question) => {
    expect(understandListRequest(question, ISSUES)?.kind).not.toBe('held');
  });
});

describe('something narrower', () => {
  it.each([
    '2022年第5期里垃圾分类怎么说',
    '2022年有哪些充电桩的文件',
    '2022年第5期第12页是什么',
    '2022年的粮食产量',
    '谁是市长',
    '有哪些文件',
    '',
  ])('%j is no list', (question) => {
    expect(understandListRequest(question, ISSUES)).toBeNull();
  });
});

describe('documents by their age or issuer', () => {
  it.each(['最新的文件', '最近发了什么文件', '最新文件是哪个', '市里最近出台了哪些政策'])(
    'the newest are meant by %j',
    (question) => {
      expect(understandListRequest(question, ISSUES)).toEqual({ kind: 'newest' });
    },
  );

  it.each([
    ['民政局发的文件', '民政局'],
    ['市民政局印发过哪些文件', '民政局'],
    ['住建局出台了什么政策', '住建局'],
  ])('those of one body by %j', (question, issuer) => {
    expect(understandListRequest(question, ISSUES)).toEqual({ kind: 'issuer', issuer });
  });

  it.each(['最新的养老政策', '最近的消费券文件', '民政局发的特困文件', '最新任命的局长'])(
    'neither by %j, which names a matter',
    (question) => {
      expect(understandListRequest(question, ISSUES)).toBeNull();
    },
  );
});
