import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import type { FollowView } from './follow-view';

/** What one who follows is told. Nothing of it comes from Blazor: a lost circuit changes nothing here. */
export interface Follower {
  /** The meeting as it is; never older than one told before. */
  state(state: FollowView): void;
  /** The server answered just now. */
  contact?(): void;
  /** Contact was lost, or could not be made; it is tried again for ever. */
  lost(why: 'network' | 'signed-out' | 'gone'): void;
}

const aliveEvery = 3_000;
const staySignedInEvery = 20 * 60_000;

/**
 * A connection of its own to a meeting: comes back for ever, and each time asks for the whole state again, so a gap
 * heals itself.
 */
export class MeetingConnection {
  private readonly hub: HubConnection;
  private version = -1;
  private tries = 0;
  private timer: number | undefined;
  private following = false;
  private starting = false;
  private stopped = false;
  private readonly clocks: number[] = [];
  private readonly now = (): void => this.comeBackNow();

  constructor(
    private readonly meeting: string,
    private readonly follower: Follower,
  ) {
    this.hub = new HubConnectionBuilder().withUrl('/hubs/mote').configureLogging(LogLevel.None).build();
    this.hub.serverTimeoutInMilliseconds = 10_000;
    this.hub.keepAliveIntervalInMilliseconds = 4_000;
    this.hub.on('State', (state: FollowView) => this.take(state));
    this.hub.on('Gone', () => this.lose('gone'));
    this.hub.onclose(() => this.lose('network'));
  }

  /** Whether the server can be asked. */
  get open(): boolean {
    return this.following;
  }

  start(): void {
    addEventListener('online', this.now);
    document.addEventListener('visibilitychange', this.now);
    this.clocks.push(window.setInterval(() => void this.ask('Now').catch(() => undefined), aliveEvery));
    // A page that only listens would be signed out while everybody looks at it.
    this.clocks.push(window.setInterval(() => void fetch('/halsa', { cache: 'no-store' }).catch(() => undefined), staySignedInEvery));
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.following = false;
    removeEventListener('online', this.now);
    document.removeEventListener('visibilitychange', this.now);
    this.clocks.forEach((clock) => clearInterval(clock));
    clearTimeout(this.timer);
    void this.hub.stop();
  }

  /** Asks the hub. Fails at once while there is no contact. */
  async ask<T>(method: string, ...args: unknown[]): Promise<T> {
    if (!this.following) {
      throw new Error('no contact');
    }

    const answer = await this.hub.invoke<T>(method, ...args);
    this.follower.contact?.();
    return answer;
  }

  private async connect(): Promise<void> {
    if (this.stopped || this.starting || this.following) {
      return;
    }

    this.starting = true;
    try {
      if (this.hub.state !== HubConnectionState.Connected) {
        await this.hub.start();
      }

      // The server may have been restarted and count from the beginning.
      this.version = -1;
      const state = await this.hub.invoke<FollowView>('Follow', this.meeting);
      this.following = true;
      this.tries = 0;
      this.take(state);
    } catch (fault) {
      this.lose(whyOf(fault, this.hub.state));
    } finally {
      this.starting = false;
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

  private lose(why: 'network' | 'signed-out' | 'gone'): void {
    this.following = false;
    if (this.stopped) {
      return;
    }

    this.follower.lost(why);
    clearTimeout(this.timer);
    const pause = why === 'network' ? Math.min(this.tries++, 5) * 1_000 : 5_000;
    // Not all at the very same moment after a restart.
    this.timer = window.setTimeout(() => void this.connect(), pause + Math.random() * 300);
  }

  private comeBackNow(): void {
    if (!this.following && document.visibilityState === 'visible') {
      this.tries = 0;
      clearTimeout(this.timer);
      void this.connect();
    }
  }
}

function whyOf(fault: unknown, state: HubConnectionState): 'network' | 'signed-out' | 'gone' {
  const text = String(fault);
  return (fault as { statusCode?: number }).statusCode === 401 || /\b401\b/.test(text)
    ? 'signed-out'
    : state === HubConnectionState.Connected && text.includes('HubException')
      ? 'gone'
      : 'network';
}
