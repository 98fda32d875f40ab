// Steps made on an older document, moved onto a newer one. The same file on both sides: what the server does with a
// batch that is behind is to the letter what the browser does with its own when others' changes arrive.
import type { Mapping, Step, Transform } from 'prosemirror-transform';

/**
 * Applies each step to `onto`, as far as its place is still there; null for one whose place is gone.
 * @param mapping From the document after the steps to the one in `onto`: the steps' own maps backwards, then what came
 * between. It is extended by each step that is applied; it may be the mapping of `onto` itself.
 */
export function rebase(steps: readonly Step[], mapping: Mapping, onto: Transform): (Step | null)[] {
  let from = steps.length;
  return steps.map((step) => {
    const moved = step.map(mapping.slice(from));
    from--;
    if (!moved || onto.maybeStep(moved).failed) {
      return null;
    }

    if (mapping === onto.mapping) {
      // What a step put in is found again in what the same step puts in now.
      (mapping as Mapping & { setMirror(one: number, other: number): void }).setMirror(from, mapping.maps.length - 1);
    } else {
      mapping.appendMap(moved.getMap(), from);
    }

    return moved;
  });
}

/** Steps that follow each other as few as they can be: a word typed letter by letter is one. */
export function joined(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    const both = last?.merge(step);
    if (both) {
      result[result.length - 1] = both;
    } else {
      result.push(step);
    }
  }

  return result;
}
