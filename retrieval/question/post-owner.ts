// Whose body a post is of, said apart from it: 某集团的安监局, 某县现任教育局 → 某集团安监局, 某县教育局; another's body of that name is not meant.

/** A firm, a place, a school, a hospital, the province's: none of them is the city's own department. */
const OWNER =
  '(?:集团|公司|银行|大学|学院|学校|[一二三四五六七八九十]中|医院|[厂矿厅站]|管委会|[^\\P{Script=Han}各哪个几两省市县区](?:省|市|县|区|旗|镇|乡)|街道)';
/** What stands between an owner and its body: whose it is, and when. */
const LINK =
  '(?:的|里面?|内部?|[那这]边|[那这]头|下面|下边|底下|旗下|下属|所属|属下|自己|它|他们|[那这]个|现任|时任|现在|目前|如今|当时|新任命?|新来|新上任|原先|原来|以前|从前|前任|(?:19|20)\\d{2}年(?:\\d{1,2}月份?)?|[，,\\s])';
/** The words for the body itself, to where the question goes on. */
const BODY =
  '(?=[\\p{Script=Han}]{1,11}?(?:[局委办院部会校站馆所社处科队行厅署厂矿]|中心|公司|办公室)的?(?:$|[谁是由现里内有，,]|那[边头]))';
const OWNED = new RegExp(`(${OWNER})${LINK}+${BODY}`, 'gu');
/** 在某集团当安监局局长. */
const HELD_AT = new RegExp(
  `(?<=[在于])([\\p{Script=Han}]{1,12}?${OWNER})(?:里|那边)?(?:担任|[当任做干])${BODY}`,
  'u',
);
/** 市政府的办公室: an office is its body's, and no group's. */
const OFFICE_OF = /(政府|[市县区]委|人大|政协|[局委院])的(?=办公室(?:$|[谁是由现，,]))/gu;
/** Who is asked before whose it is: 安监局局长是谁，某集团的. */
const OWNER_LAST = new RegExp(
  `^([^，。？?]{2,24}(?:是|叫)(?:谁|什么|哪一?[个位]))[，,？?](?:我(?:问|说)的?是|是)?([\\p{Script=Han}]{1,12}${OWNER})的?[？?。]*$`,
  'u',
);

/** Words before a title with each owner right before its body; the city's own name is an owner as any other. */
export function joinOwner(words: string): string {
  return words.replace(HELD_AT, '$1').replace(OWNED, '$1').replace(OFFICE_OF, '$1');
}

/** The question with the owner in its place before the post. */
export function putOwnerFirst(question: string): string {
  return question.replace(OWNER_LAST, '$2的$1');
}
