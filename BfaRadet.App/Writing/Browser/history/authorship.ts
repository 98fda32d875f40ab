// The author of each part of a document: a list of ranges, mapped through each step.
import type { Node } from 'prosemirror-model';
import type { StepMap } from 'prosemirror-transform';
import type { Author } from './past';

interface Stretch extends Author {
  length: number;
}

/** One writer's part of a paragraph. */
export interface Share extends Author {
  /** Characters. */
  amount: number;
}

/** The author of text that was there from the beginning: nobody. */
const nobody: Author = { by: '', at: 0 };

export class Authorship {
  private constructor(private readonly stretches: readonly Stretch[]) {}

  static of(doc: Node): Authorship {
    return new Authorship([{ ...nobody, length: doc.content.size }]);
  }

  /** The authorship after further steps. */
  after(maps: readonly StepMap[], authors: readonly Author[]): Authorship {
    return new Authorship(maps.reduce((stretches, map, at) => moved(stretches, map, authors[at]!), this.stretches));
  }

  /** The authors of each textblock in a document, the one with most text first; none for an empty one. */
  blocks(doc: Node): { pos: number; node: Node; shares: Share[] }[] {
    const found: { pos: number; node: Node; shares: Share[] }[] = [];
    let at = 0;
    let from = 0;
    doc.descendants((node, pos) => {
      if (!node.isTextblock) {
        return true;
      }

      const [start, end] = [pos + 1, pos + 1 + node.content.size];
      while (at < this.stretches.length && from + this.stretches[at]!.length <= start) {
        from += this.stretches[at++]!.length;
      }

      const shares = new Map<string, Share>();
      for (let i = at, here = from; i < this.stretches.length && here < end; here += this.stretches[i++]!.length) {
        const { by, at: when, length } = this.stretches[i]!;
        const amount = Math.min(here + length, end) - Math.max(here, start);
        const known = shares.get(by);
        shares.set(by, { by, amount: (known?.amount ?? 0) + amount, at: Math.max(known?.at ?? 0, when) });
      }

      found.push({ pos, node, shares: [...shares.values()].filter(({ by, amount }) => by !== '' && amount > 0).sort((a, b) => b.amount - a.amount) });
      return false;
    });
    return found;
  }
}

const minute = (at: number): number => Math.floor(at / 60_000);

function moved(stretches: readonly Stretch[], map: StepMap, author: Author): readonly Stretch[] {
  const ranges: { from: number; to: number; size: number }[] = [];
  map.forEach((from, to, newFrom, newTo) => ranges.push({ from, to, size: newTo - newFrom }));
  if (ranges.length === 0) {
    return stretches;
  }

  const result: Stretch[] = [];
  const put = (length: number, { by, at }: Author): void => {
    const last = result.at(-1);
    // Compared by the minute, so that a paragraph is not dated by what its author wrote after it.
    if (length > 0 && last?.by === by && minute(last.at) === minute(at)) {
      last.length += length;
      last.at = Math.max(last.at, at);
    } else if (length > 0) {
      result.push({ length, by, at });
    }
  };
  let here = 0;
  let next = 0;
  for (const stretch of stretches) {
    const end = here + stretch.length;
    while (here < end) {
      const range = ranges[next];
      if (range && range.from <= here) {
        if (range.size > 0) {
          put(range.size, author);
          range.size = 0;
        }

        here = Math.min(end, Math.max(here, range.to));
        next += here >= range.to ? 1 : 0;
      } else {
        const until = Math.min(end, range?.from ?? end);
        put(until - here, stretch);
        here = until;
      }
    }
  }

  ranges.slice(next).forEach((range) => put(range.size, author));
  return result;
}
