// A rehearsal by itself: where one is, and how long each item took. It is in the browser alone.
import type { FollowItem, FollowLine, FollowView } from '../Hub/follow-view';

/** What the page has: the wall before the meeting, and each item as it will stand there. */
export interface Agenda {
  meeting: FollowView;
  items: FollowItem[];
}

/** Times in milliseconds since 1970, by the server's clock. */
export interface Rehearsal {
  /** The item that is on; null before the first and after the last. */
  item: string | null;
  /** Its place, for when it is taken off the agenda meanwhile. */
  place: number;
  /** Since when its time runs; null while the clock stands. */
  since: number | null;
  /** Milliseconds per item, without what runs. */
  spent: Record<string, number>;
  ended: boolean;
  at: number;
}

export const before = (now: number): Rehearsal => ({ item: null, place: -1, since: null, spent: {}, ended: false, at: now });

/** Where one is on the agenda as it is now: -1 before the first, its length after the last. */
export function placeOf(rehearsal: Rehearsal, { items }: Agenda): number {
  if (rehearsal.ended) {
    return items.length;
  }

  const found = items.findIndex((item) => item.id === rehearsal.item);
  return found >= 0 || rehearsal.item === null ? found : Math.min(rehearsal.place, items.length - 1);
}

/** To a place; what ran stops there. */
export function moved(rehearsal: Rehearsal, agenda: Agenda, to: number, now: number): Rehearsal {
  const stopped = stand(rehearsal, agenda, now);
  const item = agenda.items[to];
  return item
    ? { ...stopped, item: item.id, place: to, since: now, ended: false }
    : { ...stopped, item: null, place: to, since: null, ended: to >= agenda.items.length && agenda.items.length > 0 };
}

/** Stops the clock, or lets it go on. */
export function paused(rehearsal: Rehearsal, agenda: Agenda, now: number): Rehearsal {
  return rehearsal.since === null ? { ...rehearsal, since: now, at: now } : stand(rehearsal, agenda, now);
}

function stand(rehearsal: Rehearsal, agenda: Agenda, now: number): Rehearsal {
  const item = agenda.items[placeOf(rehearsal, agenda)];
  return item ? { ...rehearsal, since: null, spent: { ...rehearsal.spent, [item.id]: spentOn(rehearsal, item, agenda, now) }, at: now } : { ...rehearsal, at: now };
}

/** Milliseconds an item has had. */
export function spentOn(rehearsal: Rehearsal, item: FollowItem, agenda: Agenda, now: number): number {
  const runs = rehearsal.since !== null && agenda.items[placeOf(rehearsal, agenda)] === item ? now - rehearsal.since : 0;
  return (rehearsal.spent[item.id] ?? 0) + Math.max(0, runs);
}

/** Whole minutes behind the plan; below zero ahead of it. What is left of the item that is on counts as it was planned. */
export function behind(rehearsal: Rehearsal, agenda: Agenda, now: number): number {
  const place = placeOf(rehearsal, agenda);
  const late = agenda.items.slice(0, place + 1).reduce((sum, item, n) => {
    const planned = (item.plannedMinutes ?? 0) * 60_000;
    const spent = spentOn(rehearsal, item, agenda, now);
    return sum + (n === place ? Math.max(0, spent - planned) : spent - planned);
  }, 0);
  return Math.trunc(late / 60_000);
}

/** The wall at this moment of the rehearsal. */
export function wall(rehearsal: Rehearsal, agenda: Agenda, now: number): FollowView {
  const place = placeOf(rehearsal, agenda);
  const item = agenda.items[place];
  const at = new Date(now).toISOString();
  if (!item) {
    return { ...agenda.meeting, at };
  }

  const spent = spentOn(rehearsal, item, agenda, now);
  const isBreak = item.kind === 'Break';
  return {
    ...agenda.meeting,
    state: 'InSession',
    at,
    pausedSince: isBreak ? new Date(now - spent).toISOString() : null,
    backAt: isBreak && item.plannedMinutes ? new Date(now - spent + item.plannedMinutes * 60_000).toISOString() : null,
    current: {
      ...item,
      takenUpAt: rehearsal.since === null ? null : new Date(rehearsal.since).toISOString(),
      spentSeconds: (rehearsal.spent[item.id] ?? 0) / 1000,
    },
    order: agenda.meeting.order.map((line, n): FollowLine => ({ ...line, state: n < place ? 'Done' : n === place ? 'Current' : 'Coming' })),
  };
}
