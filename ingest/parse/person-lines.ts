// Lines of rosters in running print: a name, a blank, a post — with or without the role in front.
//
//   副总指挥：韩千来 市政府副秘书长      孙 儒 郊区区长

import { readNumbering } from './numbering.ts';

const NAME = '\\p{Script=Han}(?:[ \\u3000]{1,3})?\\p{Script=Han}{1,3}';
const ROLE = '(?:[\\p{Script=Han}（）()](?:[ \\u3000]{0,3})){2,12}[：:][ \\u3000]{0,4}';
const PERSON = new RegExp(`^(?:${ROLE})?(?:${NAME})[ \\u3000]{1,6}(\\p{Script=Han}[^。；，：:]{1,60})$`, 'u');
/** Longest line of a person, in units. */
const LONGEST = 90;
/** What follows the name must be an office, not the rest of a title. */
const OFFICE = /[市省县区局委办部厅院队站处中行公集团国北武军党主副科书经教总会社旅政大山阳人各生]/u;

/** True for a line that gives one person's name and post. */
export function isPersonLine(text: string): boolean {
  if (text.length > LONGEST || readNumbering(text) !== null) return false;
  const post = PERSON.exec(text)?.[1];
  return post !== undefined && OFFICE.test(post) && !/关于|通知|的/u.test(text.slice(0, 12));
}
