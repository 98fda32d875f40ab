import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { hubWords } from './hub-words';

export type Lost = 'network' | 'signed-out' | 'gone' | 'other';

/** The browser is signed in as somebody else than the page was drawn for. */
export class OtherAccount extends Error {}

/** What one who holds a connection is told. */
export interface Holder {
  /** There is contact, for the first time or again: ask for whatever may have been missed. It counts as open from then on. */
  opened(hub: HubConnection): Promise<void>;
  /** Contact was lost, or could not be made; it is tried again without end. */
  lost(why: Lost): void;
}

const staySignedInEvery = 20 * 60_000;

/**
 * A connection of its own to a hub, apart from the circuit: comes back without end, at once when the network or the page
 * does.
 */
export class LastingHub {
  readonly hub: HubConnection;
  private tries = 0;
  private timer: number | undefined;
  private ready = false;
  private starting = false;
  private stopped = false;
  private leaving = false;
  private staying: number | undefined;
  private readonly now = (): void => this.comeBackNow();

  constructor(
    address: string,
    private readonly holder: Holder,
  ) {
    this.hub = new HubConnectionBuilder().withUrl(address).configureLogging(LogLevel.None).build();
    this.hub.serverTimeoutInMilliseconds = 10_000;
    this.hub.keepAliveIntervalInMilliseconds = 4_000;
    this.hub.onclose(() => {
      if (!this.leaving) {
        this.lose('network');
      }
    });
  }

  /** Whether the server can be asked. */
  get open(): boolean {
    return this.ready;
  }

  start(): void {
    addEventListener('online', this.now);
    document.addEventListener('visibilitychange', this.now);
    // A page that only listens would be signed out while everybody looks at it.
    this.staying = window.setInterval(() => void fetch('/halsa', { cache: 'no-store' }).catch(() => undefined), staySignedInEvery);
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.ready = false;
    removeEventListener('online', this.now);
    document.removeEventListener('visibilitychange', this.now);
    clearInterval(this.staying);
    clearTimeout(this.timer);
    void this.hub.stop();
  }

  /** Leaves the connection, as who was signed out has to, and makes another one. */
  anew(): void {
    void this.hub.stop();
  }

  /** Says that what one holds on to is not there (any more). It is looked for again. */
  lose(why: Lost): void {
    this.ready = false;
    if (this.stopped) {
      return;
    }

    this.holder.lost(why);
    clearTimeout(this.timer);
    const pause = why === 'network' ? Math.min(this.tries++, 5) * 1_000 : 5_000;
    // Not all at the very same moment after a restart.
    this.timer = window.setTimeout(() => void this.connect(), pause + Math.random() * 300);
  }

  private async connect(): Promise<void> {
    if (this.stopped || this.starting || this.ready) {
      return;
    }

    this.starting = true;
    try {
      await this.leave();
      if (this.hub.state !== HubConnectionState.Connected) {
        await this.hub.start();
      }

      this.ready = true;
      await this.holder.opened(this.hub);
      this.tries = 0;
    } catch (fault) {
      this.leaving = fault instanceof OtherAccount;
      this.lose(whyOf(fault, this.hub.state));
    } finally {
      this.starting = false;
    }
  }

  /** A connection keeps the account that it was made with: the next try is a new one. */
  private async leave(): Promise<void> {
    if (this.leaving) {
      await this.hub.stop();
      this.leaving = false;
    }
  }

  private comeBackNow(): void {
    if (!this.ready && document.visibilityState === 'visible') {
      this.tries = 0;
      clearTimeout(this.timer);
      void this.connect();
    }
  }
}

function whyOf(fault: unknown, state: HubConnectionState): Lost {
  const text = String(fault);
  return fault instanceof OtherAccount
    ? 'other'
    : (fault as { statusCode?: number }).statusCode === 401 || /\b401\b/.test(text)
      ? 'signed-out'
      : state === HubConnectionState.Connected && hubWords(fault) !== null
        ? 'gone'
        : 'network';
}
