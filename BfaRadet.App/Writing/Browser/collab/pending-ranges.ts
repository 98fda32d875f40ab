import { ReplaceStep } from 'prosemirror-transform';
import type { Collab } from './collab';

/** Where the pending steps have left their mark in the document. */
export interface PendingRange {
  from: number;
  to: number;
  /** In the batch that is on its way. */
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

/** What adjoins is one: a long text written without contact is one range, not one a letter. */
function add(ranges: PendingRange[], range: PendingRange): void {
  const last = ranges.at(-1);
  if (last && last.sent === range.sent && last.from <= range.to && range.from <= last.to) {
    [last.from, last.to] = [Math.min(last.from, range.from), Math.max(last.to, range.to)];
  } else {
    ranges.push(range);
  }
}
