// Steps made on an older document, moved onto a newer one. The same file on both sides: what the server does with a
// batch that is behind is exactly what the browser does with its own when others' changes arrive.
import { ReplaceAroundStep, ReplaceStep, type Mappable, type Mapping, type Step, type StepMap, type Transform } from 'prosemirror-transform';

/** From and to, in the document of now. */
type Range = [number, number];

/** Where a writer's own typing ended, if there was any: what is typed on there keeps its place right after it. */
export type Tail = number | null;

/** The tail after some steps of one's own. */
export const tailAfter = (tail: Tail, steps: readonly Step[]): Tail => steps.reduce<Tail>(
  (at, step) => step instanceof ReplaceStep && step.slice.size > 0 ? step.from + step.slice.size : tailPast(at, step.getMap()), tail);

/** The tail after a change of somebody else's: what others put in there comes after it. */
export const tailPast = (tail: Tail, change: Mappable): Tail => tail === null ? null : change.map(tail, -1);

/**
 * Applies each step to `onto`, as far as its place is still there; null for one whose place is gone. Nobody takes away
 * words that were not there to be seen: what came in between inside a range that is taken away stays, and the range with
 * it; what was written in its place is put before it. Who types on keeps the run together, whatever others have begun to
 * write at the same place.
 * @param mapping From the document after the steps to the one in `onto`: the steps' own maps backwards, then what came
 * between. It is extended by each step that is applied; it may be the mapping of `onto` itself.
 * @param tail Of the writer, in the document before the steps.
 */
export const rebase = (steps: readonly Step[], mapping: Mapping, onto: Transform, tail: Tail, undoing: Undoing = []): (Step | null)[] =>
  replay(steps, mapping, onto, tail, inserted(mapping.maps.slice(steps.length)), undoing);

/** Of each step the earlier one that it takes back, if any. It then takes back what has become of that one, and nothing more. */
export type Undoing = readonly (number | null)[];

/**
 * As `rebase`, when it is known what came between.
 * @param unseen What nobody takes away.
 */
export function replay(
  steps: readonly Step[], mapping: Mapping, onto: Transform, tail: Tail, unseen: readonly Range[], undoing: Undoing): (Step | null)[] {
  let from = steps.length;
  let own = tail;
  let kept = unseen;
  const result: (Step | null)[] = [];
  const inverses: (Step | null)[] = [];
  for (const [at, step] of steps.entries()) {
    const undone = step instanceof ReplaceStep || step instanceof ReplaceAroundStep ? undoing[at] ?? null : null;
    const moved = undone === null ? spared(movedOver(step, mapping.slice(from), own), kept, onto) : inverses[undone]!;
    own = tailAfter(own, [step]);
    from--;
    if (!moved || onto.maybeStep(moved).failed) {
      result.push(null);
      inverses.push(null);
      continue;
    }

    const map = moved.getMap();
    kept = without(follow(kept, map), inserted([map]));
    const whole = sizeOf(moved) === sizeOf(step);
    if (mapping !== onto.mapping) {
      mapping.appendMap(map, whole ? from : undefined);
    } else if (whole) {
      mirror(mapping, from);
    }

    result.push(moved);
    inverses.push(undoing.length > 0 ? moved.invert(onto.docs.at(-1)!) : null);
  }

  return result;
}

/** A step past what came between. */
function movedOver(step: Step, over: Mappable, tail: Tail): Step | null {
  if (!(step instanceof ReplaceStep) || step.from !== step.to || step.from !== tail) {
    return step.map(over);
  }

  const { pos, deletedAcross } = over.mapResult(step.from, -1);
  return deletedAcross ? null : new ReplaceStep(pos, pos, step.slice);
}

/** How much a step puts in. Of less than it was, no place in it is found again. */
const sizeOf = (step: Step): number => step instanceof ReplaceStep ? step.slice.size : 0;

/** What a step put in is found again in what the same step has put in last: its map backwards is the one at `back`. */
export const mirror = (mapping: Mapping, back: number): void =>
  (mapping as Mapping & { setMirror(one: number, other: number): void }).setMirror(back, mapping.maps.length - 1);

/** A step that leaves the words in some ranges alone; null when nothing is left of it. */
function spared(step: Step | null, unseen: readonly Range[], onto: Transform): Step | null {
  const takes = (from: number, to: number): boolean => unseen.some(([start, end]) =>
    start < to && end > from && onto.doc.textBetween(Math.max(start, from), Math.min(end, to)) !== '');
  if (step instanceof ReplaceStep && takes(step.from, step.to)) {
    return step.slice.size > 0 ? new ReplaceStep(step.from, step.from, step.slice) : null;
  }

  return step instanceof ReplaceAroundStep && (takes(step.from, step.gapFrom) || takes(step.gapTo, step.to)) ? null : step;
}

/** What some changes in a row put in, as it lies after them. */
export const inserted = (maps: readonly StepMap[]): Range[] =>
  composed(maps).filter(({ start, end }) => end > start).map(({ start, end }): Range => [start, end]);

/** A place where two documents differ: from `oldStart` to `oldEnd` in the former, from `start` to `end` in the latter. */
export interface Change {
  oldStart: number;
  oldEnd: number;
  start: number;
  end: number;
}

/**
 * What some changes in a row come to, in the order it stands. Halves are put together, so that the work grows hardly faster than
 * their number: thousands of changes lie between one who was away and those who went on.
 */
export function composed(maps: readonly StepMap[]): Change[] {
  if (maps.length > 1) {
    const middle = maps.length >> 1;
    return together(composed(maps.slice(0, middle)), composed(maps.slice(middle)));
  }

  const changes: Change[] = [];
  maps[0]?.forEach((oldStart, oldEnd, start, end) => changes.push({ oldStart, oldEnd, start, end }));
  return changes;
}

/** Changes from a first document to a second, and from there to a third, as changes from the first to the third. Those that touch become one. */
function together(first: readonly Change[], second: readonly Change[]): Change[] {
  const all: Change[] = [];
  // How much further on the same place is in the second document than in the first, and in the third than in the second.
  let [one, other, before, after] = [0, 0, 0, 0];
  while (one < first.length || other < second.length) {
    const from = Math.min(first[one]?.start ?? Infinity, second[other]?.oldStart ?? Infinity);
    const [oldStart, start] = [from - before, from + after];
    let to = from;
    for (;;) {
      const [next, then] = [first[one], second[other]];
      if (next && next.start <= to) {
        to = Math.max(to, next.end);
        before = next.end - next.oldEnd;
        one++;
      } else if (then && then.oldStart <= to) {
        to = Math.max(to, then.oldEnd);
        after = then.end - then.oldEnd;
        other++;
      } else {
        break;
      }
    }

    all.push({ oldStart, oldEnd: to - before, start, end: to + after });
  }

  return all;
}

const follow = (ranges: readonly Range[], map: StepMap): Range[] =>
  ranges.map(([from, to]): Range => [map.map(from, 1), map.map(to, -1)]).filter(([from, to]) => to > from);

/** What is left of some ranges: one's own words between two of others' are not among them. */
const without = (ranges: readonly Range[], own: readonly Range[]): Range[] => own.reduce<Range[]>(
  (left, [start, end]) => left.flatMap(([from, to]): Range[] =>
    end <= from || start >= to ? [[from, to]] : [[from, start] as Range, [end, to] as Range].filter(([a, b]) => b > a)),
  [...ranges]);

/**
 * Steps that follow each other as few as they can be: a word typed letter by letter is one. What takes away more than a
 * letter stays by itself: when others have written in it, it alone is spared.
 */
export function joined(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    const both = step instanceof ReplaceStep && step.to - step.from > 1 ? null : last?.merge(step);
    if (both) {
      result[result.length - 1] = both;
    } else {
      result.push(step);
    }
  }

  return result;
}
