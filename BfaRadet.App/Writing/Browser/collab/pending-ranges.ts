import { ReplaceStep } from 'prosemirror-transform';
import type { Collab } from './collab';

/** The ranges of the document that pending steps have changed. */
export interface PendingRange {
  from: number;
  to: number;
  /** Whether it belongs to the batch in flight. */
  sent: boolean;
}

export function pendingRanges({ pending, flight }: Collab): PendingRange[] {
  const ranges: PendingRange[] = [];
  pending.forEach(({ step }, at) => {
    const map = step.getMap();
    for (const range of ranges) {
      [range.from, range.to] = [map.map(range.from, -1), map.map(range.to, 1)];
    }

    const sent = at < (flight?.count ?? 0);
    map.forEach((_from, _to, from, to) => add(ranges, { from, to, sent }));
    if (!(step instanceof ReplaceStep) && 'from' in step && 'to' in step) {
      add(ranges, { from: step.from as number, to: step.to as number, sent });
    }
  });
  return ranges;
}

/** Joins adjacent ranges: a long text written offline is one range, not one per letter. */
function add(ranges: PendingRange[], range: PendingRange): void {
  const last = ranges.at(-1);
  if (last && last.sent === range.sent && last.from <= range.to && range.from <= last.to) {
    [last.from, last.to] = [Math.min(last.from, range.from), Math.max(last.to, range.to)];
  } else {
    ranges.push(range);
  }
}
