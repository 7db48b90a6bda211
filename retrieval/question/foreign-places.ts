// Places that a question names and that are not where the gazette comes from: its answer is not ours to give.

/**
 * Provinces with their prefecture-level cities, short names, the province first; those without a province stand in the
 * last row. A table of general geography, not of any gazette.
 */
const PROVINCES = [
  '河北 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安',
  '山西 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁',
  '内蒙古 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布',
  '辽宁 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳市 葫芦岛',
  '吉林 长春 四平 辽源 通化 白山市 松原 白城 延边',
  '黑龙江 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化',
  '江苏 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁',
  '浙江 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水',
  '安徽 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城',
  '福建 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德',
  '江西 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶',
  '山东 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽',
  '河南 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源',
  '湖北 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施',
  '湖南 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西',
  '广东 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山市 潮州 揭阳 云浮',
  '广西 南宁 柳州 桂林 梧州 北海市 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左',
  '海南 海口 三亚 儋州',
  '四川 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳',
  '贵州 贵阳 六盘水 遵义 安顺 毕节 铜仁',
  '云南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理',
  '西藏 拉萨 日喀则 昌都 林芝 那曲',
  '陕西 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛',
  '甘肃 兰州 嘉峪关 金昌 白银市 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南',
  '青海 西宁 海东',
  '宁夏 银川 石嘴山 吴忠 固原 中卫',
  '新疆 乌鲁木齐 克拉玛依 吐鲁番 哈密 喀什 和田',
  '北京 天津 上海 重庆 香港 澳门 台湾',
].map((row) => row.split(' '));

/** Longer names first, and of each the first place where it stands: 张家口 before 张家. */
const NAMES = PROVINCES.flat().toSorted((a, b) => b.length - a.length);

/**
 * Common words that end or begin in the middle of a place's name by accident, and words that hold one whole:
 * 公安阳光, 确保定期, 局长治理, 新乡村, 两天水质, 长治久安. They are taken out before places are looked for.
 */
const ACCIDENTS =
  /长治久安|大同小异|大理石|四平八稳|三明治|日照(?:时|量|间)|和田玉|乡村|乡镇|公安|平安|治安|保安|安全|重大|扩大|确保|担保|继承|承包|面包|交通|流通|沟通|经济|公开|经营|运营|适宜|便宜|事宜|客运|货运|海运|水运|关怀|最新|创新|[校局河湖林路街片市县区镇乡村院所厂会组队处科部社站家厅]长|[\d几两每当整一二三四五六七八九十]天/gu;

/** What follows the name of a street, a village or a clock that is called after a place. */
const NAMED_AFTER = /^(?:路|大街|街|大道|巷|桥|村|小区|社区|时间)/u;

const FIND_NAMES = new RegExp(NAMES.join('|'), 'gu');

/** Asks of our own city, whatever happened elsewhere: 临汾出事以后，咱市…. */
const OWN = /咱们?市|我们?市|本市/u;

/** The row of the gazette's own province; undefined for a place without one, or that the table does not have. */
function findOwnRow(ownPlace: string): readonly string[] | undefined {
  return PROVINCES.find((row) => row.length > 1 && row.some((name) => ownPlace.startsWith(name)));
}

/** 山西阳泉商务局 → 阳泉商务局, in a gazette of 阳泉: its own province, named before its own place. */
export function dropOwnProvince(words: string, ownPlace: string): string {
  const [province, ...cities] = findOwnRow(ownPlace) ?? [];
  const city = cities.find((name) => ownPlace.startsWith(name));
  if (province === undefined || city === undefined) return words;
  return [`${province}省${city}`, `${province}${city}`].reduce(
    (rest, named) => rest.replace(named, city),
    words,
  );
}

/** Short names of places in the question; the gazette's own place and its province left out. */
export function findForeignPlaces(question: string, ownPlace: string): string[] {
  if (ownPlace === '' || OWN.test(question)) return [];
  const short = ownPlace.replace(/(?:市|县|区|州|盟|地区|省)$/u, '');
  const ownProvince = findOwnRow(ownPlace)?.[0];
  const bare = question.replaceAll(short, ' ').replace(ACCIDENTS, ' ');
  const found = [...bare.matchAll(FIND_NAMES)].filter(
    ({ 0: name, index }) => !NAMED_AFTER.test(bare.slice(index + name.length)),
  );
  return [...new Set(found.map(([name]) => name))].filter((name) => name !== ownProvince);
}
