// A small issue of a city that does not exist, in the layout of a gazette: for tests that need a second corpus.

export interface InventedIssue {
  readonly year: number;
  readonly number: number;
  /** A paragraph put into the first document, to tell editions apart. */
  readonly extra?: string;
  /** Whole documents printed after the others. */
  readonly documents?: string;
}

/** Four documents: a method, a plan printed elsewhere, a group, appointments. */
export function buildInventedIssue({ year, number, extra = '', documents = '' }: InventedIssue): string {
  return `# 云溪市人民政府公报

YUNXISHI RENMIN ZHENGFU GONGBAO

${year} 年第 ${number} 期 总第 ${number + 40} 期

云溪市人民政府办公室主管主办

${year} 年 ${number * 2} 月 28 日出版(双月刊)

## 目 录

### 【市政府办公室文件】

云溪市人民政府办公室关于印发云溪市渡船安全管理办法的通知(云政办发〔${year}〕11号).....	(1)
云溪市人民政府办公室关于印发云溪市茶园灌溉规划的通知(云政办发〔${year}〕12号).....	(3)
云溪市人民政府办公室关于成立古桥保护工作领导小组的通知(云政办函〔${year}〕9号).....	(3)

### 【人事任免】

云溪市人民政府关于林知远等二人任免职务的通知(云政任字〔${year}〕3号).....	(5)

# 云溪市人民政府办公室 关于印发云溪市渡船安全管理办法的通知

云政办发〔${year}〕11号

各县（区）人民政府，市直各单位：

《云溪市渡船安全管理办法》已经市人民政府同意，现印发给你们，请认真遵照执行。

云溪市人民政府办公室

${year}年1月8日

（此件公开发布）

## 云溪市渡船安全管理办法

第一条 为了加强渡船安全管理，保障人民群众生命财产安全，制定本办法。

第二条 渡船每船核定载客不得超过二十四人，超载的由市交通运输局处以五百元以上二千元以下罚款。

第三条 渡工应当年满二十周岁，持有渡工证书，每两年参加一次体检。

第四条 风力六级以上或者能见度不足五百米时，渡船
不得开航。

${extra}

第五条 本办法自${year}年3月1日起施行，有效期五年。

# 云溪市人民政府办公室 关于印发云溪市茶园灌溉规划的通知

云政办发〔${year}〕12号

各县（区）人民政府，市直各单位：

《云溪市茶园灌溉规划》已经市人民政府同意，现印发给你们，请认真组织实施。

云溪市人民政府办公室

${year}年1月15日

（此件公开发布）

云溪市茶园灌溉规划（见网络版）

# 云溪市人民政府办公室 关于成立古桥保护工作领导小组的通知

云政办函〔${year}〕9号

各县（区）人民政府，市直各单位：

为加强古桥保护工作，市人民政府决定成立古桥保护工作领导小组。现将组成人员通知如下：

组 长：顾清和 副市长

副组长：沈若川 市政府副秘书长

成 员：陆平安 市文化和旅游局局长

许 衡 市交通运输局局长

领导小组办公室设在市文化和旅游局，办公室主任由陆平安兼任。

云溪市人民政府办公室

${year}年2月2日

（此件公开发布）

# 云溪市人民政府 关于林知远等二人任免职务的通知

云政任字〔${year}〕3号

各县（区）人民政府，市直各单位：

经云溪市人民政府${year}年2月5日常务会议决定，任命：

林知远为云溪市水务局局长；

免去：

周慕白的云溪市水务局局长职务。

云溪市人民政府

${year}年2月6日

（此件公开发布）

${documents}

云溪市人民政府公报

主办单位：云溪市人民政府办公室
`;
}
