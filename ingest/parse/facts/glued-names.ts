// Finds where a name ends and a post begins when nothing stands between them: 李四阳泉市教育局局长, 李某副市长.

import { isPersonName, withoutBlanks } from './names.ts';
import { NOT_NAMES } from './not-names.ts';

/** How the names of bodies and posts begin: places, levels of government, and the fields that organs are named after. */
const POST_START =
  /^(?:市|省|县|区|州|盟|旗|镇|乡|街道|国务院|国家|国网|国资|中国|中央|中共|共青团|团市|团县|人民|人大|政府|政协|党委|党组|党工委|副|常务|总|原|办公|主任|书记|主席|局长|厅长|部长|处长|科长|院长|校长|公安|教育|财政|民政|司法|交通|水利|水务|农业|林业|商务|文化|文旅|旅游|卫生|卫健|医保|医疗|审计|统计|税务|海关|应急|消防|气象|地震|住房|住建|自然资源|生态|环境|工业|工信|科技|科学|人力|人社|退役|市场|质检|监察|检察|法院|发展|发改|信访|体育|广播|广电|邮政|铁路|民航|民宗|宗教|外事|外交|安全|武警|军分区|解放军|银行|银保|证监|供电|电力|烟草|石油|移动|联通|电信|铁塔|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)/u;
/** A place by its form, which is less sure: 平定县. */
const PLACE_START = /^\p{Script=Han}{2,3}(?:[省市县区州盟旗镇乡])(?!长)/u;
/** 平定县县长, 阳泉市人民政府: a place and no name, though 平 and 阳 are surnames. */
const PLACE =
  /^\p{Script=Han}{2,3}[省市县区州盟旗镇乡](?:人民政府|人大|政协|委书记|委副书记|委常委|副?[省市县区州盟旗镇乡]长)/u;
/** Characters that begin a post more often than they end a name. */
const UNLIKELY_END = /[副总市省县区国中党主常局部原]$/u;

export interface GluedName {
  readonly person: string;
  readonly post: string;
}

function likelihood(person: string, post: string, place: string): number {
  if (!isPersonName(person) || NOT_NAMES.has(person.slice(0, 2)) || post.length < 2) return -1;
  const isOwnPlace = place !== '' && post.startsWith(place);
  const start = isOwnPlace ? 3 : POST_START.test(post) ? 2 : PLACE_START.test(post) ? 1.5 : 0;
  return start - (UNLIKELY_END.test(person) ? 1 : 0);
}

/** The name at the beginning of a text and what follows; null if no post begins after any name. `place`: 阳泉市 or empty. */
export function splitGluedName(text: string, place = ''): GluedName | null {
  const bare = withoutBlanks(text);
  if (PLACE.test(bare) || (place !== '' && bare.startsWith(place))) return null;
  let best: GluedName | null = null;
  let score = 0.9;
  for (const length of [3, 2, 4]) {
    const found = { person: bare.slice(0, length), post: bare.slice(length) };
    const likely = likelihood(found.person, found.post, place);
    if (likely <= score) continue;
    best = found;
    score = likely;
  }
  return best;
}
