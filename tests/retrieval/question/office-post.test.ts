// Printed positions and asked posts, taken apart.

import { describe, expect, it } from 'vitest';
import { parsePosts } from '../../../retrieval/question/office-post.ts';
import { findAskedPost } from '../../../retrieval/question/office-post-words.ts';
import { formatTitle } from '../../../retrieval/question/office-titles.ts';

function tell(printed: string): string[] {
  return parsePosts(printed).map(({ body, title }) => `${body}|${formatTitle(title)}`);
}

describe('printed positions', () => {
  it.each([
    ['市委常委、常务副市长', ['市委|常委', '|常务副市长']],
    ['市发改委（市粮食和物资储备局）副主任', ['市发改委|副主任', '市粮食和物资储备局|副主任']],
    ['市工业和信息化局(市国资委)局长(主任)', ['市工业和信息化局|局长', '市国资委|主任']],
    ['市生态环境局党组成员、执法队队长', ['市生态环境局|党组成员', '市生态环境局执法队|队长']],
    ['市商务局党组书记、局长', ['市商务局|党组书记', '市商务局|局长']],
    ['副市长、市公安局局长', ['|副市长', '市公安局|局长']],
    ['市公安局党委委员、二级调研员', ['市公安局|党委委员', '市公安局|二级调研员']],
    ['市委宣传部主持日常工作副部长', ['市委宣传部|主持日常工作副部长']],
    ['矿区人民政府区长', ['矿区人民政府|区长']],
    ['阳泉市审计局总审计师', ['阳泉市审计局|总审计师']],
    ['热点网格技术人员', []],
  ])('%s', (printed, posts) => {
    expect(tell(printed)).toEqual(posts);
  });
});

describe('posts in a question', () => {
  it.each([
    ['2020年9月谁去当了市行政审批局副局长', '市行政审批局', '副局长'],
    ['科技局2020年6月任命的副局长姓啥叫啥', '科技局', '副局长'],
    ['市公共卫生应急指挥中心换成谁当主任', '市公共卫生应急指挥中心', '主任'],
    ['2020年8月人大通过的发改委新主任', '发改委', '主任'],
    ['退役军人服务中心的头儿叫啥名字', '退役军人服务中心', '头儿'],
    ['市财政局的一把手', '市财政局', '一把手'],
    ['商务局长刘某某走了以后谁接的', '商务', '局长'],
    ['市检察院检察长是谁，不是副的', '市检察院', '检察长'],
    ['人大常委会主任是谁', '人大常委会', '主任'],
    ['2020年当科技局党组书记的是谁', '科技局', '党组书记'],
    ['任水务局副局长的是哪位', '水务局', '副局长'],
    ['做图书馆馆长的是谁', '图书馆', '馆长'],
    ['出任市审计局局长的是谁', '市审计局', '局长'],
    ['任家峪村委会主任是谁', '任家峪村委会', '主任'],
    ['2022年国庆后商务局局长到底是谁', '商务局', '局长'],
    ['当地派出所所长是谁', '当地派出所', '所长'],
  ])('%s', (question, body, words) => {
    const post = findAskedPost(question);
    expect([post?.body, post?.wanted.words]).toEqual([body, words]);
  });

  it.each(['市长热线是多少', '成员单位有哪些', '人大常委会通过了什么'])(
    'takes no title from %s',
    (question) => {
      expect(findAskedPost(question)).toBeNull();
    },
  );
});
