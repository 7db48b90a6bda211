// Of which group a list is: headings name it, titles and sentences set it up, 领导小组 alone means the one spoken of.

import type { GroupHeading } from './roster-groups.ts';
import { findGroupSetUp } from './roster-groups.ts';
import type { RosterList } from './roster-list.ts';

export class GroupContext {
  /** The group that the title or the last sentence sets up. */
  candidate: string | null;
  /** The number of 第三组 while its list runs. */
  ordinal: number | null = null;
  private readonly list: RosterList;
  /** The last group with a name of its own, to which 第三组 belongs. */
  private parent: string | null = null;
  /** True while a heading named the present group: a sentence below it only explains it. */
  private isUnderHeading = false;

  constructor(title: string, list: RosterList) {
    this.candidate = findGroupSetUp(title);
    this.list = list;
  }

  /** The heading of a group's list, or of the list of the group spoken of. */
  open({ group, ordinal, isGeneric, opensList }: GroupHeading): void {
    const known = this.candidate ?? this.parent;
    this.ordinal = ordinal;
    if (group !== null && ordinal !== null) {
      this.list.startGroup(`${this.parent ?? ''}${group}`);
    } else if (group === null) {
      if (this.list.base === null && known !== null) this.list.startGroup(known);
      this.list.isOffice = false;
      this.list.startList();
    } else if (isGeneric || (group.length <= 10 && group.endsWith('办公室'))) {
      this.list.startGroup(known ?? this.list.base ?? group);
      this.list.isOffice = group.endsWith('办公室');
    } else {
      this.start(group, true);
    }
    this.list.isOpen = opensList;
  }

  /** 成立…领导小组 in a sentence: the lists after it are of this group, unless a heading just named another. */
  setUp(text: string): void {
    const group = findGroupSetUp(text);
    if (group === null) return;
    this.candidate = group;
    if (!this.isUnderHeading || this.list.hasRoles) this.start(group, false);
  }

  /** （一）白羊墅区域：… */
  openPlace(place: string): void {
    this.list.startGroup(place);
  }

  /** A heading that names no group. */
  leave(): void {
    this.list.isOffice = false;
    this.list.startList();
    this.isUnderHeading = false;
  }

  /** A second list with a head of its own and no heading: the office's if the text goes on with it, else nobody knows whose. */
  startUnnamed(isOffice: boolean): void {
    this.list.startGroup(isOffice ? this.list.base : null);
    this.list.isOffice = isOffice;
    if (!isOffice) this.candidate = null;
  }

  private start(group: string, isUnderHeading: boolean): void {
    this.list.startGroup(group);
    this.parent = group;
    this.isUnderHeading = isUnderHeading;
  }
}
