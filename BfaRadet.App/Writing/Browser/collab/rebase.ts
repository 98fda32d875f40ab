// Rebases steps made on an older document onto a newer one. Both sides run this file: the server rebases a late batch exactly
// as the browser rebases its pending steps when others' changes arrive.
import { ReplaceAroundStep, ReplaceStep, type Mappable, type Mapping, type Step, type StepMap, type Transform } from 'prosemirror-transform';

/** From and to, in the current document. */
type Range = [number, number];

/** The position where a writer's typing ended, if any: text typed on from there stays directly after it. */
export type Tail = number | null;

/** The tail after some of the writer's own steps. */
export const tailAfter = (tail: Tail, steps: readonly Step[]): Tail => steps.reduce<Tail>(
  (at, step) => step instanceof ReplaceStep && step.slice.size > 0 ? step.from + step.slice.size : tailPast(at, step.getMap()), tail);

/** The tail after another writer's change: text they insert at the tail comes after it. */
export const tailPast = (tail: Tail, change: Mappable): Tail => tail === null ? null : change.map(tail, -1);

/**
 * Applies each step to `onto` as far as its position still exists; null for a step whose position is gone. Nobody deletes
 * text they could not see: what others inserted inside a deleted range stays, and so does the rest of that range; what was
 * written in its place is inserted before it. A run of typing stays together, whatever others begin to write at the same
 * position.
 * @param mapping From the document after the steps to the one in `onto`: the inverted maps of the steps, then the changes in
 * between. Extended by each applied step; it may be the mapping of `onto` itself.
 * @param tail The writer's tail, in the document before the steps.
 */
export const rebase = (steps: readonly Step[], mapping: Mapping, onto: Transform, tail: Tail, undoing: Undoing = []): (Step | null)[] =>
  replay(steps, mapping, onto, tail, inserted(mapping.maps.slice(steps.length)), undoing);

/** For each step the earlier one that it undoes, if any. It then undoes what became of that one, and nothing more. */
export type Undoing = readonly (number | null)[];

/**
 * As `rebase`, when the changes in between are known.
 * @param unseen Ranges that no step deletes.
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

/** A step mapped over the changes in between. */
function movedOver(step: Step, over: Mappable, tail: Tail): Step | null {
  if (!(step instanceof ReplaceStep) || step.from !== step.to || step.from !== tail) {
    return step.map(over);
  }

  const { pos, deletedAcross } = over.mapResult(step.from, -1);
  return deletedAcross ? null : new ReplaceStep(pos, pos, step.slice);
}

/** Size of what a step inserts. When it has shrunk, positions inside it cannot be recovered. */
const sizeOf = (step: Step): number => step instanceof ReplaceStep ? step.slice.size : 0;

/** Recovers positions in the inserted text from the last insertion of the same step, whose inverted map is the one at `back`. */
export const mirror = (mapping: Mapping, back: number): void =>
  (mapping as Mapping & { setMirror(one: number, other: number): void }).setMirror(back, mapping.maps.length - 1);

/** A step that does not touch some ranges; null when nothing of it remains. */
function spared(step: Step | null, unseen: readonly Range[], onto: Transform): Step | null {
  const takes = (from: number, to: number): boolean => unseen.some(([start, end]) =>
    start < to && end > from && onto.doc.textBetween(Math.max(start, from), Math.min(end, to)) !== '');
  if (step instanceof ReplaceStep && takes(step.from, step.to)) {
    return step.slice.size > 0 ? new ReplaceStep(step.from, step.from, step.slice) : null;
  }

  return step instanceof ReplaceAroundStep && (takes(step.from, step.gapFrom) || takes(step.gapTo, step.to)) ? null : step;
}

/** The ranges that consecutive changes inserted, in the document after them. */
export const inserted = (maps: readonly StepMap[]): Range[] =>
  composed(maps).filter(({ start, end }) => end > start).map(({ start, end }): Range => [start, end]);

/** A range where two documents differ: `oldStart` to `oldEnd` in the former, `start` to `end` in the latter. */
export interface Change {
  oldStart: number;
  oldEnd: number;
  start: number;
  end: number;
}

/**
 * Composes consecutive changes, ordered by position. Composed by halves, so that the work is close to linear: thousands of
 * changes may separate a writer who was offline from the others.
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

/** Composes the changes from a first document to a second and from there to a third. Ranges that touch are merged. */
function together(first: readonly Change[], second: readonly Change[]): Change[] {
  const all: Change[] = [];
  // Offset of a position in the second document relative to the first, and in the third relative to the second.
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

/** Some ranges without others: own text between two of them is left out. */
const without = (ranges: readonly Range[], own: readonly Range[]): Range[] => own.reduce<Range[]>(
  (left, [start, end]) => left.flatMap(([from, to]): Range[] =>
    end <= from || start >= to ? [[from, to]] : [[from, start] as Range, [end, to] as Range].filter(([a, b]) => b > a)),
  [...ranges]);

/**
 * Compacts consecutive steps: a word typed letter by letter becomes one. A deletion of more than a letter stays separate, so
 * that it alone is reduced when others have written inside it.
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
