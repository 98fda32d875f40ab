// Undo among others. ProseMirror's history takes back a step by the range it put in, with all that others have written
// there meanwhile. Here what others wrote stays: only one's own words go, and come again where they were.
import { history } from 'prosemirror-history';
import type { Plugin, SelectionBookmark, EditorState, Transaction } from 'prosemirror-state';
import { Mapping, ReplaceStep, type Step, type StepMap } from 'prosemirror-transform';
import { inserted, mirror } from '../collab/rebase';

/** What prosemirror-history keeps, as far as it is used here; the version is fixed in package.json. */
interface Item {
  map: StepMap;
  step?: Step;
  selection?: SelectionBookmark;
}

interface Items {
  length: number;
  get(at: number): Item;
  slice(from: number, to: number): Items;
  append(items: Item[]): Items;
  forEach(visit: (item: Item, at: number) => boolean | void, from: number, to: number): void;
}

interface Branch {
  items: Items;
  eventCount: number;
  remapping(from: number, to: number): Mapping;
}

type BranchClass = new (items: Items, eventCount: number) => Branch;
type ItemClass = new (map: StepMap, step?: Step, selection?: SelectionBookmark, mirrorOffset?: number) => Item;

interface Popped {
  remaining: Branch;
  transform: Transaction;
  selection: SelectionBookmark;
}

/** The history of an editor: each one takes back what is one's own. */
export function ownHistory(options?: { newGroupDelay?: number }): Plugin {
  const plugin = history(options);
  const { done } = (plugin.spec.state as unknown as { init(): { done: Branch } }).init();
  (done.constructor.prototype as { popEvent: unknown }).popEvent = popEvent;
  return plugin;
}

/** As prosemirror-history's own with items preserved, but for how a step is taken back. */
function popEvent(this: Branch, state: EditorState): Popped | null {
  if (this.eventCount === 0) {
    return null;
  }

  let end = this.items.length;
  while (!this.items.get(end - 1).selection) {
    end--;
  }

  end--;
  const [BranchOf, ItemOf] = [this.constructor as BranchClass, this.items.get(end).constructor as ItemClass];
  const remap = this.remapping(end, this.items.length);
  let mapFrom = remap.maps.length;
  const tr = state.tr;
  const [before, after]: [Item[], Item[]] = [[], []];
  let popped: Popped | null = null;
  this.items.forEach((item) => {
    before.push(item.step ? new ItemOf(item.map) : item);
    if (!item.step) {
      mapFrom--;
      return undefined;
    }

    const first = tr.steps.length;
    takeBack(tr, item.step, remap.slice(mapFrom));
    const maps = tr.mapping.maps.slice(first);
    mapFrom--;
    maps.forEach((map) => {
      // What one step has taken back in one piece is found again where that piece comes back.
      const whole = maps.length === 1;
      after.push(new ItemOf(map, undefined, undefined, whole ? after.length + before.length : undefined));
      remap.appendMap(map);
      if (whole) {
        mirror(remap, mapFrom);
      }
    });

    if (item.selection) {
      popped = {
        remaining: new BranchOf(this.items.slice(0, end).append(before.reverse().concat(after)), this.eventCount - 1),
        transform: tr,
        selection: item.selection.map(remap.slice(mapFrom)),
      };
      return false;
    }

    return undefined;
  }, this.items.length, 0);
  return popped;
}

/** Applies an inverted step past what came after it; what others have written in its range stays. */
function takeBack(tr: Transaction, step: Step, over: Mapping): void {
  const moved = step.map(over);
  if (!(step instanceof ReplaceStep) || !(moved instanceof ReplaceStep)) {
    if (moved) {
      singly(moved).forEach((one) => tr.maybeStep(one));
    }

    return;
  }

  const others = inserted(over.maps.slice(over.from, over.to))
    .map(([from, to]): [number, number] => [Math.max(from, moved.from), Math.min(to, moved.to)])
    .filter(([from, to]) => from < to)
    .sort(([, a], [, b]) => a - b);
  if (others.length === 0) {
    tr.maybeStep(moved);
    return;
  }

  const done = tr.steps.length;
  // Last first, so that the places of what is left stand.
  let end = moved.to;
  for (const [from, to] of others.reverse()) {
    tr.delete(Math.min(to, end), end);
    end = Math.min(from, end);
  }

  tr.delete(moved.from, end);
  if (moved.slice.size > 0) {
    const at = tr.mapping.slice(done).map(moved.from, -1);
    tr.maybeStep(new ReplaceStep(at, at, moved.slice));
  }
}

/** The library puts the marks of a mixed passage back in one step of several, which is not a step of the wire. */
const singly = (step: Step): readonly Step[] => (step as Step & { steps?: readonly Step[] }).steps ?? [step];
