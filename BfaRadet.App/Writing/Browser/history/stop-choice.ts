import type { Change } from './past';
import { stopsOf, type Stop } from './stops';

/** What a stop can be compared with: nothing, the previous one, the beginning, the current text, or a chosen stop. */
export type Compared = 'none' | 'previous' | 'beginning' | 'now' | 'chosen';

const beginning: Stop = { version: 0, at: 0, names: [] };

/** The stop that is shown, and the one to compare with. Both stay while more is written. */
export class StopChoice {
  stops: Stop[] = [beginning];
  /** The shown version. Later changes do not move it. */
  private place: number | null = null;
  /** Opened before anything was written: then the latest is shown until one is chosen. */
  private follows = false;
  private chosen: number | null = null;

  /** Called when history may have been added. */
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

  /** Whether nothing is written yet. */
  get isEmpty(): boolean {
    return this.stops.length === 1;
  }

  get hasChosen(): boolean {
    return this.chosen !== null;
  }

  /** Index of the shown stop. */
  get index(): number {
    return Math.max(0, this.stops.findIndex((stop) => stop.version === this.place));
  }

  /** The shown stop. */
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

  /** Chooses the shown stop for comparison. */
  choose(): void {
    this.chosen = this.place;
    this.follows = false;
  }

  /** The stop that the shown one is compared with. */
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
