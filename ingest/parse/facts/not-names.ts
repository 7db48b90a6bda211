// Words of two to four hanzi that have the shape of a name and are none: posts, bodies, everyday words of notices.

const POSTS = ['成员 司长 书记 政委 经理 顾问 干事 管理 安全员 党员 党委 常委 从事 经理人 法人 相关人'];
const WORDS = [
  '全市 全县 全区 全省 有关 相关 时间 方案 通知 姓名 任务 安全 应急 公安 农业 水利 能源 文化 商务 司法 广播 平台 平安 党组',
  '党校 国家 国网 公司 公路 方面 方法 方式 高校 高新 常务 明确 成立 成果 关于 关键 万元 于是 从业 任命 任免 任职 任用 经济',
  '经过 经费 安排 安装 安监局 金融 金融办 石油 石化 石油公司 水务 水务局 水利局 车辆 车站 云南 江苏 和谐 和平 年度 年底 计划 计生 党史',
  '温度 白色 强化 强制 强调 农村 都市 包括 包联 边界 连续 连接 时限 时候 那么 项目 项目部 司法局 司法所 应对 管理责 任何 终止 同等',
  '全部 相应 劳动 支持 方便 经营者 代表 查封 明确责 都是 平时 从中 任期 任职期 养护 单独 双方 时期 家庭 文明 文物 方针 房屋 明显',
  '明知 法定 法规 法院 法官 权利 权限 武器 水平 水体 水源 江河 汤池 满足 白酒 相当 石料 程序 种类 空间 空气 童工 管道 管网',
  '经营 经验 能力 能够 花卉 蓝天 计量 诸如 谈话 费用 路段 车次 车主 边境 通信 通过 那些 金属 钱款 阳光 陆地 雷电 青年 须知',
  '顾客 风景 马路 高度 高等 高级 高速 鱼类 黄金 龙头 应当 单位',
];

/** No surname begins these; where the sentence asks for a rare one, they are refused all the same. */
const NO_SURNAME = [
  '主任 局长 市长 县长 区长 处长 科长 院长 校长 所长 站长 队长 部长 会长 厅长 行长 书记 专员 委员 组长 主席 秘书 参谋 调研员 联系人 负责人',
  '部门 地点 电话 邮箱 附件 地址 传真 职务 职责 备注 序号 工作 服务 责任 甲方 乙方 或者 其他 上述 下列 市直 同志 人员 干部 领导',
];

export const NOT_NAMES: ReadonlySet<string> = new Set(
  [...POSTS, ...WORDS, ...NO_SURNAME].join(' ').split(' '),
);
