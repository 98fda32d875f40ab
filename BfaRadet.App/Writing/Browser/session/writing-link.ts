// The page's one connection to the writing hub, for all documents that are open on it.
import { LastingHub, type Lost } from '../../../Client/lasting-hub';
import type { Person } from '../collab/cursors';

/** See Messages.cs. */
export interface WireBatch {
  id: string;
  seat: string;
  by: string;
  at: string;
  steps: unknown[];
  count: number;
}

export interface Rights {
  write: boolean;
  why: string;
  lift: boolean;
}

export interface Joined {
  version: number;
  document: unknown;
  since: WireBatch[];
  seat: string;
  /** Whose account the connection is signed in with. */
  account: string;
  rights: Rights;
  people: Person[];
  savedAt: string | null;
  savedBy: string;
}

export type DeclinedKind = 'Wait' | 'Split' | 'PersonalNumber' | 'TooLarge' | 'NoRight' | 'Unfit';

/** A document that is open, as the connection knows it. */
export interface Member {
  readonly parent: string;
  readonly id: string;
  /** There is contact: join, and take up what was missed. */
  opened(): Promise<void>;
  lost(why: Lost): void;
  steps(from: number, batches: WireBatch[]): void;
  declined(batch: string, kind: DeclinedKind, why: string): void;
  rights(rights: Rights): void;
  people(people: Person[]): void;
  caret(seat: string, version: number, anchor: number, head: number): void;
  anew(): void;
  gone(why: string): void;
}

/** The connection, as one document uses it. */
export interface DocumentLine {
  ask<T>(method: string, ...args: unknown[]): Promise<T>;
  /** Tells the server, when there is contact; nobody waits for an answer. */
  send(method: string, ...args: unknown[]): void;
}

export class WritingLink {
  private readonly members = new Map<string, Member>();
  private readonly link: LastingHub;
  private started = false;
  /** There was contact once. Until then nobody is told that there is none: the page is only just starting. */
  private met = false;
  private why: Lost = 'network';

  constructor() {
    this.link = new LastingHub('/hubs/protokoll', {
      opened: async () => {
        this.met = true;
        await Promise.all([...this.members.values()].map((member) => member.opened()));
      },
      lost: (why) => {
        this.why = why;
        this.members.forEach((member) => this.tellLost(member));
      },
    });
    const on = <T extends unknown[]>(name: string, tell: (member: Member, ...args: T) => void): void =>
      this.link.hub.on(name, (id: string, ...args: unknown[]) => {
        const member = this.members.get(id);
        if (member) {
          tell(member, ...(args as T));
        }
      });
    on('Steps', (member, from: number, batches: WireBatch[]) => member.steps(from, batches));
    on('Declined', (member, batch: string, kind: DeclinedKind, why: string) => member.declined(batch, kind, why));
    on('Rights', (member, rights: Rights) => member.rights(rights));
    on('People', (member, people: Person[]) => member.people(people));
    on('Cursor', (member, seat: string, version: number, anchor: number, head: number) => member.caret(seat, version, anchor, head));
    on('Anew', (member) => member.anew());
    on('Gone', (member, why: string) => member.gone(why));
    // A connection lives on in the name of who was signed out.
    document.addEventListener('bfa:signed-out', () => this.link.anew());
  }

  get open(): boolean {
    return this.link.open;
  }

  add(member: Member): void {
    this.members.set(member.id, member);
    if (!this.started) {
      this.started = true;
      this.link.start();
    } else if (this.link.open) {
      member.opened().catch(() => this.link.lose('network'));
    } else {
      this.tellLost(member);
    }
  }

  private tellLost(member: Member): void {
    if (this.met || this.why !== 'network') {
      member.lost(this.why);
    }
  }

  remove(member: Member): void {
    if (this.members.get(member.id) === member) {
      this.members.delete(member.id);
      this.send('Leave', member.id);
    }
  }

  of(id: string): DocumentLine {
    return {
      ask: (method, ...args) => this.ask(method, id, ...args),
      send: (method, ...args) => this.send(method, id, ...args),
    };
  }

  ask<T>(method: string, ...args: unknown[]): Promise<T> {
    return this.link.open ? this.link.hub.invoke<T>(method, ...args) : Promise.reject(new Error('no contact'));
  }

  /** Tells the server, when there is contact; nobody waits for an answer. */
  send(method: string, ...args: unknown[]): void {
    if (this.link.open) {
      this.link.hub.send(method, ...args).catch(() => undefined);
    }
  }
}
