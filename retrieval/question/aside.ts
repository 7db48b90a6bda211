// A turn that asks nothing: a greeting (你好), thanks (谢谢), a farewell (再见), or that it was understood (嗯, 知道了).

export type Aside = 'greeting' | 'thanks' | 'farewell' | 'noted';

const ASIDE =
  /^(?:(?:哦|噢|喔|嗯|呃|额|啊|唉|哎|嗨|嘿|哈喽|哈罗|好|行|对|是|的|了|吧|呀|啦|知道|明白|懂|收到|原来如此|这样|谢|多|感|您|你|大家|各位|在吗|早上|早|上午|中午|下午|晚上|晚安|再见|拜|辛苦|hi|hello|hey|bye|ok|okay|thanks|thank you)[，,。.!！？?~～… ]*){1,8}$/iu;
const SAYS: readonly (readonly [Aside, RegExp])[] = [
  ['thanks', /谢|辛苦|thank/iu],
  ['farewell', /再见|拜拜|晚安|bye/iu],
  ['greeting', /[你您早午晚](?:们|上)?好|大家好|各位好|早[啊呀]|^早$|嗨|嘿|哈[喽罗]|在吗|hi|hello|hey/iu],
  ['noted', /[哦噢喔嗯呃额啊唉哎好行对是懂]|知道|明白|收到|原来|这样|ok/iu],
];

/** What a cleaned turn says in passing; null where it asks or says anything else: 感, 多, 你 are words for thanks and are none alone. */
export function findAside(turn: string): Aside | null {
  return ASIDE.test(turn) ? (SAYS.find(([, words]) => words.test(turn))?.[0] ?? null) : null;
}

/** Whether a cleaned turn asks nothing. */
export function isAside(turn: string): boolean {
  return findAside(turn) !== null;
}
