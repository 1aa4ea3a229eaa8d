import type { DataSet } from './data-set';
import { TAG } from './tags';

/**
 * Looks up a frame's attributes. Enhanced objects keep them in functional groups (PS3.3 C.7.6.16), first those of the
 * frame, then those shared by all frames; other objects at the top level.
 */
export class FrameAttributes {
  private readonly groups: readonly DataSet[];

  constructor(
    readonly top: DataSet,
    frame: number,
  ) {
    const own = top.items(TAG.perFrameGroups)[frame];
    const shared = top.items(TAG.sharedGroups)[0];
    this.groups = [own, shared].filter((set) => set !== undefined);
  }

  /** The item of a macro's sequence that holds the tag, or the top of the data set. */
  find(macro: number, tag: number): DataSet {
    for (const group of this.groups) {
      const item = group.items(macro).find((candidate) => candidate.has(tag));
      if (item) return item;
    }
    return this.top;
  }

  numbers(macro: number, tag: number): number[] {
    return this.find(macro, tag).numbers(tag);
  }

  number(macro: number, tag: number): number | undefined {
    return this.numbers(macro, tag)[0];
  }
}
