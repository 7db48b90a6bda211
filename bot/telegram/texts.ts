// Every word of the interface, in one place: simplified Chinese, warm and short.

import type { CorpusSummary } from '../../retrieval/index.ts';
import { formatIssueName } from '../reply/names.ts';

const HOUR_S = 3600;

/** 3 分钟, 2 小时. */
function formatWait(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} 秒`;
  return seconds < HOUR_S ? `${Math.round(seconds / 60)} 分钟` : `${Math.round(seconds / HOUR_S)} 小时`;
}

function formatSpan({ issues }: CorpusSummary): string {
  const first = issues[0];
  const last = issues.at(-1);
  if (first === undefined || last === undefined) return '目前没有公报';
  return first.id === last.id
    ? formatIssueName(first.id)
    : `${formatIssueName(first.id)}至${formatIssueName(last.id)}`;
}

export const texts = {
  notice: '非官方，以公报原文为准。',
  /** Two lines: what the gazette covers, and what the bot is. */
  greeting: (summary: CorpusSummary): string =>
    `您好！关于《${summary.name}》，您可以用平常的话问我：现有${summary.issues.length}期（${formatSpan(summary)}），共${summary.documents}份文件。\n` +
    '我只引用公报原文并注明出处；公报里没有的，我会直说。非官方，以公报原文为准。',
  examples: '比如可以这样问：',
  help: [
    '直接发问题就行，可以接着追问；回复我的某条消息，就在那份文件里找。',
    '',
    '/who 职务 — 这个职务由谁担任',
    '/person 姓名 — 这个人的任免',
    '/group 名称 — 领导小组、指挥部的成员',
    '/doc 文号 — 打开一份文件',
    '/issues — 有哪几期；/issue 2022-05 — 某一期的目录',
    '/follow 职务、人名或主题 — 新一期提到时告诉您',
    '/following — 我的关注；/unfollow — 取消关注',
    '/new — 换个话题，忘掉前面的话',
    '/forgetme — 删除您在这里的全部记录',
    '',
    '群里请用 /ask 加问题，或者回复我的消息。在任何聊天里打 @我的名字 加关键词，也能查。',
  ].join('\n'),

  emptyQuestion: '想问什么？请在命令后面写上，例如：',
  usage: {
    ask: '/ask 居民用电怎么补贴',
    who: '/who 市长',
    person: '/person 姓名',
    group: '/group 安全生产委员会',
    doc: '/doc 文号',
    issue: '/issue 2022-05',
    follow: '/follow 充电桩',
  },
  tooLong: (limit: number): string => `问题太长了，请用不超过 ${limit} 个字来问。`,
  nothingToRead: '这条消息里没有我能读的字，请换一种说法。',
  withinMissed: '这份文件里没有找到，以下来自公报的其他文件。',
  tooMany: (perMinute: number): string => `问得太快了，每分钟最多 ${perMinute} 个问题，请稍等一会儿再问。`,
  stale: (seconds: number): string =>
    `这条消息是 ${formatWait(seconds)}前发的，当时我不在线，所以没有直接回答。还需要的话，请再问一次。`,
  askNow: '现在回答',
  asked: (question: string): string => `「${question}」`,
  failed: (logId: string): string => `抱歉，出了点问题，请稍后再试（编号 ${logId}）。`,
  forgotten: '好，前面的话我忘掉了，我们换个话题。',
  erased: (rows: number): string =>
    rows === 0 ? '这里没有您的记录。' : '您的提问、关注、反馈和对话记录已全部删除。',
  unusable: '我只看得懂文字，请把问题打成字发给我。',
  edited: '改过的消息我不会重新回答，请把问题再发一次。',
  unknownCommand: '没有这个命令。直接发问题就行，或者看看 /help。',

  sources: '出处',
  more: (count: number): string => `更多（${count}）`,
  fullText: '全文',
  back: '← 返回',
  like: '👍',
  dislike: '👎',
  thanks: '谢谢您的反馈！',
  sorry: '记下了，谢谢！换个说法再问一次，也许能找到。',
  expired: '这个按钮已经过期了，请重新提问。',
  gone: '这段原文现在找不到了，公报可能刚更新过，请重新提问。',
  nearest: '相近的文件：',
  moreResults: (question: string): string => `「${question}」的更多结果：`,
  cut: '（太长，后面略去；请看「全文」。）',
  sourceOf: (number: number): string => `出处 ${number}`,
  passage: '原文',
  beforePassage: '上文',
  afterPassage: '下文',

  documentMissing: '没有找到这份文件。请检查文号，或者用 /issues 看看有哪几期。',
  documentChoices: '有几份文件都对得上，请选一份：',
  documentHint: '回复这条消息，就在这份文件里找答案。',
  documentFacts: { issuer: '发文机关', date: '成文日期', place: '刊于', category: '栏目' },
  issueMissing: '没有这一期。用 /issues 看看有哪几期。',
  issueHead: (name: string, count: number): string => `${name}，共${count}份文件：`,
  issuesHead: (summary: CorpusSummary): string =>
    `《${summary.name}》现有${summary.issues.length}期，共${summary.documents}份文件：`,
  issueLine: (name: string, documents: number): string => `${name}，${documents}份文件`,

  followed: (topic: string): string =>
    `好，新一期公报提到「${topic}」时我会告诉您。用 /following 查看，/unfollow 取消。`,
  followedAlready: (topic: string): string => `您已经关注「${topic}」了。`,
  followsFull: (limit: number): string => `最多关注 ${limit} 项，请先用 /unfollow 取消一些。`,
  followTooLong: (limit: number): string => `关注的内容请不超过 ${limit} 个字。`,
  following: '您关注的有（点一下取消）：',
  followingNone: '您还没有关注什么。发 /follow 加职务、人名或主题，新一期提到时我会告诉您。',
  unfollowed: '已取消关注。',
  unfollowMissing: '您没有关注这一项。用 /following 看看现在的关注。',
  privateOnly: '这个请在私聊里用，群里不方便。',
  digest: (issues: readonly string[]): string => `新到${issues.join('、')}，提到了您关注的内容：`,
  digestTopic: (topic: string): string => `关注：${topic}`,

  inlineHelp: '怎么用？',
  inlineNone: '没有找到，换个词试试',

  stats: (days: number): string => `最近 ${days} 天：`,
  statsLines: {
    questions: '提问',
    answered: '有答案',
    refused: '没找到',
    failed: '出错',
    likes: '👍',
    dislikes: '👎',
    p50: '用时中位数',
    p95: '用时 95 %',
    people: '用户',
    issues: '公报期数',
    none: '—',
    ms: '毫秒',
  },
  gaps: (days: number): string => `最近 ${days} 天没有找到答案的问题：`,
  gapsNone: '最近没有落空的问题。',
  reloaded: (issues: number, documents: number): string =>
    `索引已重新打开：${issues}期，${documents}份文件。`,
  reloadFailed: '新索引打不开，仍用原来的。原因见日志。',
  broadcastUsage: '/broadcast 要发给所有人的话',
  broadcastPreview: (people: number): string => `以上内容将发给 ${people} 人。确认发送？`,
  broadcastSend: '发送',
  broadcastDrop: '不发了',
  broadcastStarted: '开始发送。',
  broadcastDropped: '没有发送。',
  broadcastOver: '这条已经发过或者取消了。',
  broadcastDone: (people: number): string => `已发给 ${people} 人。`,
} as const;

/** What Telegram shows beside each command; `group` marks those that make sense in a group. */
export const commandTexts: readonly {
  readonly command: string;
  readonly description: string;
  readonly scope: 'all' | 'private' | 'group' | 'admin';
}[] = [
  { command: 'start', description: '开始', scope: 'private' },
  { command: 'ask', description: '提问', scope: 'group' },
  { command: 'who', description: '某个职务由谁担任', scope: 'all' },
  { command: 'person', description: '某个人的任免', scope: 'all' },
  { command: 'group', description: '领导小组、指挥部的成员', scope: 'all' },
  { command: 'doc', description: '按文号打开文件', scope: 'all' },
  { command: 'issue', description: '某一期的目录', scope: 'all' },
  { command: 'issues', description: '有哪几期', scope: 'all' },
  { command: 'follow', description: '关注职务、人名或主题', scope: 'private' },
  { command: 'following', description: '我的关注', scope: 'private' },
  { command: 'unfollow', description: '取消关注', scope: 'private' },
  { command: 'new', description: '换个话题', scope: 'all' },
  { command: 'forgetme', description: '删除我的全部记录', scope: 'private' },
  { command: 'help', description: '怎么用', scope: 'all' },
  { command: 'stats', description: '提问统计', scope: 'admin' },
  { command: 'gaps', description: '没有答案的问题', scope: 'admin' },
  { command: 'reload', description: '重新打开索引', scope: 'admin' },
  { command: 'broadcast', description: '给所有人发通知', scope: 'admin' },
];
