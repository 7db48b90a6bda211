// Whether a question asks for the gazette's own particulars: who issues it, where its office is, how often it comes out.

import { findSerial } from './asked-serial.ts';
import { stripQuestionWords } from './strip-question-words.ts';

/** A particular of the gazette: how it is asked for, and how a line looks that prints it. */
export interface Particular {
  readonly name: string;
  readonly asked: RegExp;
  /** Of a line without its blanks. */
  readonly printed: RegExp;
  /** It is the issue's own, so that naming the issue says enough: 2022年第5期哪天出版. */
  readonly isOfIssue?: true;
}

const PARTICULARS: readonly Particular[] = [
  {
    name: '地址',
    asked: /(?:通讯)?地址|在哪(?:里|儿|办公)?|什么地方/gu,
    printed: /^(?:编辑部)?(?:通讯|联系)?地址[：:]/u,
  },
  { name: '邮编', asked: /邮政编码|邮编/gu, printed: /^(?:邮政编码|邮编)[：:]/u },
  {
    name: '电话',
    asked: /(?:联系|办公|咨询)?电话(?:号码)?|联系方式|怎么联系/gu,
    printed: /^(?:编辑部|联系|咨询|办公)?(?:电话|传真)[：:]/u,
  },
  {
    name: '邮箱',
    asked: /(?:电子)?(?:邮箱|信箱)|投稿/gu,
    printed: /^(?:投稿)?(?:电子)?(?:邮箱|信箱)[：:]|^E-?mail/iu,
  },
  { name: '网址', asked: /网址|网站/gu, printed: /^(?:网址|https?:|www\.)/iu },
  { name: '主管单位', asked: /主管(?:单位|部门|机关)?/gu, printed: /主管/u },
  { name: '主办单位', asked: /主办(?:单位|机关|方)?|谁(?:主)?办的?|谁编的/gu, printed: /主办/u },
  { name: '准印证号', asked: /准印证?号?|刊号|内部资料号?/gu, printed: /准印|刊号|ISSN|内部资料/iu },
  {
    name: '编辑',
    asked: /(?:责任)?编辑(?!部)|主编|总编/gu,
    printed: /^(?:主编|总编|副主编|责任编辑|编辑)[：:]/u,
  },
  { name: '印刷单位', asked: /(?:承印|印刷|印制)(?:单位|厂)?/gu, printed: /^(?:承印|印刷|印制)/u },
  {
    name: '出版周期',
    asked: /多久(?:出版?|发行)一[期次]|几个月(?:出版?)?一期|(?:出版|发行)周期|(?:双月|月|季|半月)刊/gu,
    printed: /出版.{0,6}刊/u,
  },
  {
    name: '出版日期',
    asked:
      /(?:(?:什么|啥)时[候间]|哪一?天|几号|何时|几时|几月)(?:印[发刷]?|编印|出版|出刊|发行|刊印|出来?)|(?:出版|出刊|发行)(?:日期|时间|日)?(?=$|[^周单])/gu,
    printed: /\d日出版/u,
    isOfIssue: true,
  },
  {
    name: '总期号',
    asked: /总第?(?:几|多少)期|总期[号数]|总第?(?:的)?期数/gu,
    printed: /总第/u,
    isOfIssue: true,
  },
];

const OF_GAZETTE = /公报|编辑部|准印证?号/u;
const ISSUE = /((?:19|20)\d{2})年?第?(\d{1,2})期/u;
/** What may stand beside the gazette and the particular. */
const BESIDE =
  /(?:\p{Script=Han}{2,4}市)?(?:人民)?政府|公报|编辑部|办公室|单位|部门|机关|哪个|这[份本]|本|你们|咱们|市|的|是|在|有|和|跟|与|及|几|号|多少|里|上/gu;

export interface ColophonRequest {
  readonly particulars: readonly Particular[];
  /** Null where no issue is named: of the newest that prints it. */
  readonly issue: string | null;
  /** The running number of an issue that is named by nothing else; null for none. */
  readonly serial: number | null;
}

/** Null for a question that asks for anything else, or for anything more. */
export function understandColophon(question: string): ColophonRequest | null {
  const issue = ISSUE.exec(question);
  const running = issue === null ? findSerial(question) : null;
  const named = issue?.[0] ?? running?.words;
  const isNamed = OF_GAZETTE.test(question);
  if (!isNamed && named === undefined) return null;
  let rest = named === undefined ? question : question.replace(named, ' ');
  const particulars = PARTICULARS.filter(({ asked, isOfIssue }) => {
    if (!isNamed && isOfIssue !== true) return false;
    const without = rest.replace(asked, ' ');
    const isAsked = without !== rest;
    rest = without;
    return isAsked;
  });
  const left = stripQuestionWords(rest)
    .replace(BESIDE, '')
    .replace(/[\s\p{P}]/gu, '');
  if (particulars.length === 0 || left !== '') return null;
  const [, year, number] = issue ?? [];
  return {
    particulars,
    issue: number === undefined ? null : `${year}-${number.padStart(2, '0')}`,
    serial: running?.serial ?? null,
  };
}
