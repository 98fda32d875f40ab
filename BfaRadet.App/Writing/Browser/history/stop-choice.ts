import type { Change } from './past';
import { stopsOf, type Stop } from './stops';

/** What a moment can be compared with: nothing, the one before, the beginning, now, or the one that was chosen. */
export type Compared = 'none' | 'previous' | 'beginning' | 'now' | 'chosen';

const beginning: Stop = { version: 0, at: 0, names: [] };

/** Which moment of a history one looks at, and which one has chosen to compare with. Both stay while more is written. */
export class StopChoice {
  stops: Stop[] = [beginning];
  /** The version one looks at. It stays, whatever comes after it. */
  private place: number | null = null;
  /** Opened before anything was written: then one looks at the latest until one has chosen. */
  private follows = false;
  private chosen: number | null = null;

  /** There may be more history than before. */
  update(changes: readonly Change[]): void {
    const held = [this.follows ? null : this.place, this.chosen].filter((version) => version !== null);
    this.stops = [beginning, ...stopsOf(changes, held)];
    if (this.isEmpty) {
      this.follows = true;
    } else {
      const latest = this.stops.at(-1)!.version;
      this.place = this.follows ? latest : this.place ?? latest;
    }
  }

  /** Nothing is written yet. */
  get isEmpty(): boolean {
    return this.stops.length === 1;
  }

  get hasChosen(): boolean {
    return this.chosen !== null;
  }

  /** Where among the stops one is. */
  get index(): number {
    return Math.max(0, this.stops.findIndex((stop) => stop.version === this.place));
  }

  /** The moment one looks at. */
  get now(): Stop {
    return this.stops[this.index]!;
  }

  /** False when there is no such stop. */
  goTo(index: number): boolean {
    const stop = this.stops[index];
    if (!stop) {
      return false;
    }

    this.place = stop.version;
    this.follows = false;
    return true;
  }

  /** Chooses the moment one looks at, to compare others with. */
  choose(): void {
    this.chosen = this.place;
    this.follows = false;
  }

  /** What the moment one looks at is compared with. */
  other(compared: Compared): Stop | null {
    return {
      none: null,
      previous: this.stops[this.index - 1] ?? null,
      beginning: this.stops[0]!,
      now: this.stops.at(-1)!,
      chosen: this.stops.find((stop) => stop.version === this.chosen) ?? null,
    }[compared];
  }
}
