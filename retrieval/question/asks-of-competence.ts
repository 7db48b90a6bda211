// Whether a question asks who is answerable for a matter, or may decide it: told in the text of a document, by no list of who holds a post.

/** 哪个局盯着, 哪家单位牵头. */
const WHICH_BODY =
  /(?:哪[一几两]?[个家些]|什么|啥)(?:市[直级]|县[直级])?的?(?:部门|单位|机构|机关|口子?|[局委办科处站队所])(?:负责|具体|在|来|去|给|要|该|应该)*(?:盯|管|抓|牵头|负责|主[管抓办]|监管|兜底|把关|值守|看[着管]|督[办促查]|检查|审[批核]|受理|承担|处理)/u;

const LEADING =
  '(?:亲自|直接|本人|单独|自己|来|去|就|才|也|能不能|可不可以|是不是|要不要|有没有权|有权|能够?|可以?|得|必?须)*';
const DECIDES = `${LEADING}(?:审?批|签|审[定核]|拍板|点头|同意|宣布|发布|启动|决定|下令|授权|[作做]主|说了算|任命|召集|主持)`;
/** 副市长批, 市长能不能签: what follows the post. */
const DECIDING = new RegExp(`^${DECIDES}`, 'u');
/** 由市长任命, 经主任签字. */
const BY_POST = new RegExp(
  `(?:由|经|让|报|得|须|需要?)[^，。？?谁哪]{0,10}?(?:长|主任|书记|总指挥)${DECIDES}`,
  'u',
);
/** Somebody is asked for all the same. */
const WHO = /谁|哪一?位|哪个人|什么人|叫什么|叫啥|姓什么|姓啥|姓名|名字/u;

/** Whether the department answerable for a matter is asked for. */
export function asksWhichBody(question: string): boolean {
  return WHICH_BODY.test(question);
}

/** Whether it is asked what the holder of a post may do, and not who that is; `end` is where the post ends. */
export function asksOfCompetence(question: string, end: number): boolean {
  return !WHO.test(question) && (DECIDING.test(question.slice(end)) || BY_POST.test(question));
}
