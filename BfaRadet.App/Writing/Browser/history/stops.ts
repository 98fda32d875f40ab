// The versions of a history that can be shown. One per letter would be too many: a writer's continuous writing is one.
import type { Change } from './past';

export interface Stop {
  /** The version at its end. */
  version: number;
  /** When it ended, in milliseconds. */
  at: number;
  /** Who wrote, in the order they began. */
  names: string[];
}

const most = 300;

/**
 * Groups changes into stops: a pause, another author, or a minute of writing ends one.
 * @param held Versions that must remain stops, because they are shown or chosen.
 */
export function stopsOf(changes: readonly Change[], held: readonly number[] = []): Stop[] {
  let size = 1;
  let stops = grouped(changes, held, size);
  while (stops.length > most && size < 1 << 20) {
    size *= 2;
    stops = grouped(changes, held, size);
  }

  return stops;
}

function grouped(changes: readonly Change[], held: readonly number[], size: number): Stop[] {
  const pause = 20_000 * size;
  const spell = 60_000 * size;
  // Two who write at the same time alternate many times a second.
  const turn = 5_000 * size;
  const stops: Stop[] = [];
  let began = 0;
  for (const { version, at, by } of changes) {
    const last = stops.at(-1);
    const ends = !last
      || at - last.at >= pause
      || at - began >= spell
      || (!last.names.includes(by) && at - began >= turn)
      || held.includes(last.version);
    if (ends) {
      stops.push({ version, at, names: [by] });
      began = at;
    } else {
      last.version = version;
      last.at = Math.max(last.at, at);
      if (!last.names.includes(by)) {
        last.names.push(by);
      }
    }
  }

  return stops;
}
