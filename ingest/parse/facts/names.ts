// Tells personal names from other words and takes lists of names apart.

import { COMPOUND_SURNAMES, SINGLE_SURNAMES } from './surnames.ts';

const HAN = /^\p{Script=Han}+$/u;
const DOTTED = /^\p{Script=Han}{1,10}(?:[·•・．‧∙]\p{Script=Han}{1,10}){1,4}$/u;

/** Words that look like a surname with a given name but name posts, bodies or people in general. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  [
    '主任 成员 组员 局长 市长 县长 区长 处长 科长 院长 校长 所长 站长 队长 部长 会长 司长 厅长 行长 书记 专员 委员 组长 政委 参谋 经理 主席 秘书 顾问 干事 调研员 联络员 联系人 责任人 负责人',
    '单位 部门 全市 全县 全区 全省 有关 相关 时间 地点 电话 邮箱 附件 方案 通知 单位 地址 传真 姓名 职务 职责 备注 序号 任务 工作 服务 管理 安全 应急 公安 农业 水利 能源 文化 教育 商务 民政 司法 财政 广播 华阳 平定',
    '平台 平安 安全员 党员 党委 党组 党校 国家 国网 公司 公路 方面 方法 方式 高校 高新 常委 常务 明确 成立 成果 关于 关键 万元 于是 从业 从事 任命 任免 任职 任用 任务 经济 经过 经费 经理人 安排 安装 安监局 黄河 金融 金融办 石油 石化 石油公司 水务 水务局 水利局 车辆 车站 云南 江苏 海关 海南 和谐 和平 年度 年底 计划 计生 党史 温度 白色 强化 强制 强调 农村 都市 包括 包联 边界 连续 连接 时限 时候 那么 项目 项目部 司法局 司法所 甲方 乙方 应当 应对 管理责 责任 任何 终止 包括 同等 全部 相应 劳动 支持 方便 经营者 代表 查封 扣押 强制 配备 明确责 都是 和平 平时 从中 从事 任期 任职期 养护 单独 双方 时期 安全 家庭 文明 文物 方针 房屋 明显 明知 法定 法人 法规 法院 法官 权利 权限 武器 水平 水体 水源 江河 汽车 汤池 海洋 海域 满足 白酒 相当 相关人 石料 程序 种类 空间 空气 童工 管道 管网 经营 经济 经验 能力 能够 艺术 花卉 荒山 蓝天 计量 诸如 谈话 财产 费用 资源 路段 车次 车主 边境 通信 通过 通知 那些 金属 钢铁 银行 钱款 阳光 陆地 雷电 青年 须知 项目 顾客 风景 食品 马路 高度 高等 高级 高速 鱼类 黄金 龙头',
  ]
    .join(' ')
    .split(' '),
);

/** How names of places and bodies end, and given names do not: 平定县, 公安局. */
const BODY_END = /[省县区市州盟旗镇乡局厅部委办院校厂站处所队组]$/u;

/** 张三（女、回族）: what stands in brackets straight after a name and says something of the person. */
const PERSON_REMARK = /[（(](?:女|男|挂职|[^（）()]{1,4}族)(?:[，,、](?:女|男|[^（）()]{1,4}族))?[）)]/gu;

/** 三位同志, 同志: what may stand after names. */
const COUNTED = /(?:(?:[两二三四五六七八九十]|\d{1,2})[位名人])?(?:同志)?$/u;

/** A text without any white space. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Two hanzi and no more are a name's shape; a blank printed inside makes it likely: 李 君. */
export function isPersonName(text: string): boolean {
  const name = withoutBlanks(text);
  if (DOTTED.test(name)) return true;
  if (!HAN.test(name) || NOT_NAMES.has(name) || BODY_END.test(name)) return false;
  const { length } = name;
  if (COMPOUND_SURNAMES.has(name.slice(0, 2))) return length === 3 || length === 4;
  if (!SINGLE_SURNAMES.has(name.charAt(0))) return false;
  // Four hanzi under a single surname are two surnames joined, or no name.
  return length === 2 || length === 3 || (length === 4 && SINGLE_SURNAMES.has(name.charAt(1)));
}

/**
 * The names in a list such as 孙金宁、王吉魁和闫立彪, null if any part is none. `lenient` takes rare surnames too,
 * where the sentence leaves no doubt that a person stands there.
 */
export function splitPersonNames(text: string, lenient = false): string[] | null {
  const bare = text.replace(PERSON_REMARK, '').replace(COUNTED, '').trim();
  const parts = bare
    .split(/[、,，]|(?:和|及|与)(?=\s*\p{Script=Han}{2,})/u)
    .map((part) => withoutBlanks(part).replace(/同志$/u, ''));
  if (parts.length === 0) return null;
  const isName = (part: string): boolean => isPersonName(part) || (lenient && isRareName(part));
  if (parts.every(isName)) return parts;
  // 和 may be a surname or a syllable of a name: then only the marks divide.
  const whole = bare.split(/[、,，]/u).map((part) => withoutBlanks(part).replace(/同志$/u, ''));
  return whole.every(isName) ? whole : null;
}

function isRareName(text: string): boolean {
  return (
    /^\p{Script=Han}{2,3}$/u.test(text) &&
    !NOT_NAMES.has(text) &&
    !/[等人的经会议现各因请由其将已本该]/u.test(text)
  );
}
