import { LastingHub, type Lost } from '../../../Client/lasting-hub';
import type { FollowView } from './follow-view';

/** What one who follows is told. Nothing of it comes from Blazor: a lost circuit changes nothing here. */
export interface Follower {
  /** The meeting as it is; never older than one told before. */
  state(state: FollowView): void;
  /** The server answered just now. */
  contact?(): void;
  /** Contact was lost, or could not be made; it is tried again for ever. */
  lost(why: Lost): void;
}

const aliveEvery = 3_000;

/** Follows a meeting: after each break it asks for the whole state again, so a gap heals itself. */
export class MeetingConnection {
  private readonly link: LastingHub;
  private version = -1;

  constructor(
    meeting: string,
    private readonly follower: Follower,
  ) {
    this.link = new LastingHub('/hubs/mote', {
      opened: async (hub) => {
        // The server may have been restarted and count from the beginning.
        this.version = -1;
        this.take(await hub.invoke<FollowView>('Follow', meeting));
      },
      lost: (why) => follower.lost(why),
    });
    this.link.hub.on('State', (state: FollowView) => this.take(state));
    this.link.hub.on('Gone', () => this.link.lose('gone'));
  }

  start(): void {
    window.setInterval(() => void this.alive(), aliveEvery);
    this.link.start();
  }

  private async alive(): Promise<void> {
    if (this.link.open) {
      try {
        await this.link.hub.invoke('Now');
        this.follower.contact?.();
      } catch {
        // That there is no contact is told elsewhere.
      }
    }
  }

  private take(state: FollowView): void {
    // The answer to Follow may have been overtaken by a later state.
    if (state.version >= this.version) {
      this.version = state.version;
      this.follower.contact?.();
      this.follower.state(state);
    }
  }
}
