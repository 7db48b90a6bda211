// Grades: of what happened, of the warning before it and of the response to it are three scales, and each has its own.

const GRADES = /分级|级别|等级|分[为成]?[几哪]|[几哪]个?级/u;
/** What belongs to grades and is no list of them. */
const OF_GRADES = /标准|含义|条件|措施|职责|依据|流程/u;
/** 分为小型、中型、大型、特大型四级: the grades by their names. */
const LISTED =
  /分(?:为|成|别为)?[^、。；（）()]{1,8}(?:、[^、。；（）()]{1,8}){1,5}[二三四五六两2-6]个?(?:级|等级|级别)/u;
const WARNS = /预警|[红橙黄蓝]色/u;
const RESPONDS = /响应/u;

/** Whether words print the grades that a question asks for, whatever they leave to an annex. */
export function tellsGrades(question: string, words: string): boolean {
  return GRADES.test(question) && !OF_GRADES.test(question) && LISTED.test(words);
}

/** Whether an annex holds the grades of something else than a question asks for: 预警级别 are not those of the disaster. */
export function isOtherScale(question: string, annex: string): boolean {
  if (!GRADES.test(question) || !GRADES.test(annex)) return false;
  if (WARNS.test(annex) !== WARNS.test(question)) return true;
  // 灾情分级及对应响应 holds both.
  return RESPONDS.test(question) ? !RESPONDS.test(annex) : /响应(?:分级|级别|等级)/u.test(annex);
}
