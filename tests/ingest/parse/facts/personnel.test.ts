// What a sentence of a notice on appointments says, in the forms that gazettes of Chinese cities print. All names are invented.

import { describe, expect, test } from 'vitest';
import { parsePersonnel } from '../../../../ingest/parse/facts/personnel.ts';
import { givenDocument, givenLines } from './given-document.ts';

function read(text: string, title = '临河市人民政府关于方晓等同志职务任免的通知'): string[] {
  const document = givenDocument({
    title,
    issuer: '临河市人民政府',
    category: '人事任免',
    date: '2023-04-01',
  });
  return parsePersonnel(document, givenLines(text)).actions.map((action) =>
    [action.lapsed ? 'lapsed' : action.kind, action.person, action.post, action.notes]
      .filter((part) => part !== null)
      .join(' '),
  );
}

describe('an appointment', () => {
  test.each([
    [
      '方晓、李四、王五三位同志任临河市政府副秘书长。',
      [
        'appoint 方晓 临河市政府副秘书长',
        'appoint 李四 临河市政府副秘书长',
        'appoint 王五 临河市政府副秘书长',
      ],
    ],
    ['任命张某（挂职）为临河市科技局副局长；', ['appoint 张某 临河市科技局副局长']],
    ['方晓任临河市教育局局长（任职时间从2023年1月起计算）。', ['appoint 方晓 临河市教育局局长']],
    [
      '一、任命\n方晓为临河市教育局局长；\n二、免去\n李四的临河市财政局局长职务。',
      ['appoint 方晓 临河市教育局局长', 'remove 李四 临河市财政局局长'],
    ],
    ['方晓为临河市国际会议中心主任。', ['appoint 方晓 临河市国际会议中心主任']],
    ['任命方晓为临河市教育局局长。', ['appoint 方晓 临河市教育局局长']],
    [
      '任命：\n方晓同志为临河市教育局局长；\n李四任临河市财政局副局长（试用期一年）。',
      ['appoint 方晓 临河市教育局局长', 'appoint 李四 临河市财政局副局长 试用期一年'],
    ],
    [
      '任命周建国、吴志强为临河市政府副秘书长。',
      ['appoint 周建国 临河市政府副秘书长', 'appoint 吴志强 临河市政府副秘书长'],
    ],
    [
      '任命方晓为临河市水务局局长、李四为临河市体育局局长。',
      ['appoint 方晓 临河市水务局局长', 'appoint 李四 临河市体育局局长'],
    ],
    [
      '任命方晓同志为市教育局局长，李四同志为市财政局局长；',
      ['appoint 方晓 市教育局局长', 'appoint 李四 市财政局局长'],
    ],
    ['方晓任临河市科技局局长，试用期一年。', ['appoint 方晓 临河市科技局局长 试用期一年']],
    [
      '方晓任临河市商务局副局长（试用期一年，自2023年3月起计算）；',
      ['appoint 方晓 临河市商务局副局长 试用期一年'],
    ],
    ['方晓兼任临河市招商局局长；', ['appoint 方晓 临河市招商局局长 兼']],
    ['任命方晓为临河市国资委主任（兼）；', ['appoint 方晓 临河市国资委主任 兼']],
    [
      '任命方晓为临河市信息中心（临河市数据中心）主任（兼）；',
      ['appoint 方晓 临河市信息中心（临河市数据中心）主任 兼'],
    ],
    [
      '一、任命方晓为临河市政府秘书长、市政府办公室主任；\n二、免去楚天阔的临河市公安局政委职务。',
      ['appoint 方晓 临河市政府秘书长、市政府办公室主任', 'remove 楚天阔 临河市公安局政委'],
    ],
    ['聘任钱伟（女）为临河市人民政府参事，聘期三年。', ['appoint 钱伟 临河市人民政府参事']],
    ['任命方晓为临河市商务局副局长（挂职）。', ['appoint 方晓 临河市商务局副局长（挂职）']],
    [
      '任命：\n方 晓  临河市教育局副局长\n李四光  临河市科技局局长',
      ['appoint 方晓 临河市教育局副局长', 'appoint 李四光 临河市科技局局长'],
    ],
    ['提名王大力为临河市商业银行董事长人选。', ['nominate 王大力 临河市商业银行董事长']],
    [
      '经研究，同意方晓同志任临河市公共交通集团有限公司董事长。',
      ['appoint 方晓 临河市公共交通集团有限公司董事长'],
    ],
    ['方晓同志正式任职为临河市教育局副局长。', ['appoint 方晓 临河市教育局副局长 正式任用']],
    [
      '方晓等二人任职试用期满，同意正式任用，任命：\n方晓为临河市教育局副局长。',
      ['appoint 方晓 临河市教育局副局长 正式任用'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a removal', () => {
  test.each([
    ['免去李四的临河市医院院长职务（保留正处级）。', ['remove 李四 临河市医院院长 保留原职级待遇']],
    ['因到龄退休，免去李四同志临河市教育局二级调研员职务。', ['remove 李四 临河市教育局二级调研员']],
    ['李四的临河市总工会\n副主席职务；', ['remove 李四 临河市总工会副主席']],
    ['免去李四的临河市教育局局长职务。', ['remove 李四 临河市教育局局长']],
    ['免去李四同志临河市教育局局长职务；', ['remove 李四 临河市教育局局长']],
    ['免去李四临河市教育局局长职务。', ['remove 李四 临河市教育局局长']],
    ['免去欧阳文静市财政局副局长职务，另有任用。', ['remove 欧阳文静 市财政局副局长']],
    ['决定免去：\n李四临河市教育局副局长职务；', ['remove 李四 临河市教育局副局长']],
    [
      '免去方晓临河市教育局局长，李四临河市财政局局长职务。',
      ['remove 方晓 临河市教育局局长', 'remove 李四 临河市财政局局长'],
    ],
    [
      '免去方晓、李四的临河市政府副秘书长职务。',
      ['remove 方晓 临河市政府副秘书长', 'remove 李四 临河市政府副秘书长'],
    ],
    ['李四的临河市医院院长职务（保留原职级待遇）。', ['remove 李四 临河市医院院长 保留原职级待遇']],
    ['赵国强不再担任临河市审计局局长职务，退休。', ['remove 赵国强 临河市审计局局长']],
    ['同意孙小红同志辞去临河市统计局副局长职务。', ['remove 孙小红 临河市统计局副局长']],
    ['解聘冯刚临河市第二中学校长职务。', ['remove 冯刚 临河市第二中学校长']],
    [
      '任命方晓为临河市水利局局长，同时免去其临河市财政局副局长职务。',
      ['appoint 方晓 临河市水利局局长', 'remove 方晓 临河市财政局副局长'],
    ],
    ['因机构升格，马驰的原任职务自行免去，不再办理免职手续。', ['lapsed 马驰 原任职务']],
    ['因机构改革，马驰原临河市粮食局局长职务自行免去。', ['lapsed 马驰 临河市粮食局局长']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('names that are hard to tell', () => {
  test.each([
    ['任命阿依古丽·买买提为临河市民族宗教事务局局长；', '阿依古丽·买买提'],
    ['欧阳某某任临河市园林局局长；', '欧阳某某'],
    ['任建国任临河市林业局局长。', '任建国'],
    ['张为民为临河市林业局局长；', '张为民'],
    ['王 刚为临河市林业局局长；', '王刚'],
  ])('%s', (text, person) => {
    expect(read(text)).toEqual([
      `appoint ${person} ${text.slice(text.lastIndexOf('临河市')).replace(/[；。]$/u, '')}`,
    ]);
  });
});

describe('lines that the press or the OCR tore', () => {
  test('an entry ends on the next line, inside its bracket', () => {
    expect(read('方晓为临河市扶贫中心副主任(试\n\n用期一年)。')).toEqual([
      'appoint 方晓 临河市扶贫中心副主任 试用期一年',
    ]);
  });
  test('an end that stands before its beginning, with the signature in between', () => {
    expect(
      read(
        '期一年)。\n\n经临河市人民政府2023年3月2日常务\n会议决定,任命:\n\n方晓为临河市水务局副局长(试用 (此件公开发布)\n\n临河市人民政府\n2023年3月5日',
      ),
    ).toEqual(['appoint 方晓 临河市水务局副局长 试用期一年']);
  });
  test('a removal stands before the heading of the appointments: its sentence decides, not the heading', () => {
    expect(
      read(
        '李四的临河市艺术学校副校长职务。\n\n任命：\n\n临河市人民政府\n2023年3月5日\n\n方晓为临河市审计局副局长。',
      ),
    ).toEqual(['remove 李四 临河市艺术学校副校长', 'appoint 方晓 临河市审计局副局长']);
  });
  test('a character that the break doubled is dropped, one that it swallowed is put back, and both are told', () => {
    const document = givenDocument({ title: '临河市人民政府关于人事任免的通知', issuer: '临河市人民政府' });
    const { actions, warnings } = parsePersonnel(
      document,
      givenLines('方晓为临河市应急管理\n管理局局长；\n李四的临河市人力资源和社会保障局\n长职务。'),
    );
    expect(actions.map((action) => action.post)).toEqual([
      '临河市应急管理局局长',
      '临河市人力资源和社会保障局局长',
    ]);
    expect(warnings.map((warning) => warning.kind)).toEqual(['repaired-line-break', 'repaired-line-break']);
  });
});

function decided(text: string) {
  const document = givenDocument({ title: '任免通知', date: '2023-04-01' });
  return parsePersonnel(document, givenLines(`${text}\n方晓为临河市教育局局长。`)).actions[0]?.decided;
}

describe('what decided', () => {
  test('an executive meeting, with its date', () => {
    expect(decided('经临河市人民政府2023年3月7日常务会议决定，任命：')).toEqual({
      date: '2023-03-07',
      name: '临河市人民政府常务会议',
    });
  });
  test('the standing committee of the congress, in hanzi', () => {
    expect(
      decided(
        '方晓任职的提请已经二〇二三年三月二十日临河市第五届人民代表大会常务委员会第四次会议审议通过，现通知如下：',
      ),
    ).toEqual({
      date: '2023-03-20',
      name: '临河市第五届人民代表大会常务委员会第四次会议',
    });
  });
  test('nobody knows, where only 经研究决定 is printed', () => {
    expect(decided('经研究决定，任命：')).toBeNull();
  });
});

test('a title that counts other persons than were found is warned of', () => {
  const document = givenDocument({ title: '临河市人民政府关于方晓等三人任免职务的通知' });
  const { warnings } = parsePersonnel(
    document,
    givenLines('任命：\n方晓为临河市教育局局长；\n李四为临河市水利局局长。'),
  );
  expect(warnings.map((warning) => warning.kind)).toEqual(['headcount-mismatch']);
});

test('rules about appointments are no appointments', () => {
  expect(read('任命方晓为临河市教育局局长。', '临河市人民政府关于印发国家工作人员任免办法的通知')).toEqual(
    [],
  );
});
