// The views beside the text that are opened on demand: history and authors. Both read the same past.
import { Plugin } from 'prosemirror-state';
import { collabOf } from '../collab/collab';
import type { WireBatch } from '../session/writing-link';
import type { Extras } from '../session/extras';
import type { DocumentSession } from '../session/session';
import type { EditorAction } from '../view/editor-parts';
import { Authors } from './authors';
import { HistoryPanel, type HistoryHost } from './history-panel';
import { Past } from './past';
import { Restoring, type Restored } from './restoring';

const again = 3_000;

class LookBack implements HistoryHost {
  readonly past: Past;
  private readonly restoring: Restoring;
  private panel: HistoryPanel | null = null;
  private authors: Authors | null = null;
  private timer: number | undefined;

  constructor(private readonly session: DocumentSession) {
    this.past = new Past(session);
    this.restoring = new Restoring(() => collabOf(session.view!.state).pending);
  }

  get actions(): EditorAction[] {
    return [
      {
        label: 'Historik', title: 'Historik: texten som den var', name: 'history', when: 'always',
        pressed: () => this.panel !== null, run: () => (this.panel ? this.close() : this.openHistory()),
      },
      {
        label: 'Vem skrev', title: 'Vem skrev varje stycke', name: 'authors', when: 'always',
        pressed: () => this.authors !== null, run: () => this.toggleAuthors(),
      },
    ];
  }

  get open(): { history: boolean; authors: boolean } {
    return { history: this.panel !== null, authors: this.authors !== null };
  }

  reopen({ history, authors }: LookBack['open']): void {
    if (history) {
      this.openHistory();
    }

    if (authors) {
      this.toggleAuthors();
    }
  }

  /** Called after each update of the editor. */
  drawn(): void {
    this.restoring.drawn();
    this.panel?.allow();
    this.authors?.refresh();
  }

  took(from: number, batch: WireBatch, own: boolean): void {
    this.restoring.took(own);
    if (this.past.loaded && !this.past.add(from, batch)) {
      void this.catchUp();
    } else {
      this.panel?.refresh();
      this.authors?.refresh();
    }
  }

  anew(): void {
    this.past.forget();
    this.panel?.forget();
    if (this.panel || this.authors) {
      void this.catchUp();
    }
  }

  close(): void {
    const held = this.panel?.element.contains(document.activeElement);
    this.panel?.destroy();
    this.panel = null;
    this.refreshToolbar();
    if (held) {
      this.session.editor?.toolbar.querySelector<HTMLElement>('[data-tool=history]')?.focus({ preventScroll: true });
    }
  }

  end(): void {
    clearTimeout(this.timer);
    this.panel?.destroy();
    this.authors?.destroy();
  }

  whyNotRestore(): string | null {
    const { view, rightsNow } = this.session;
    return !view || !rightsNow.write
      ? ''
      : collabOf(view.state).pending.length > 0
        ? 'Det går att återställa när det du skrivit är sparat.'
        : null;
  }

  restore(version: number): Promise<Restored> {
    return this.restoring.start(this.session.view!, this.past.at(version));
  }

  private openHistory(): void {
    this.panel = new HistoryPanel(this);
    this.session.panel.append(this.panel.element);
    this.panel.refresh();
    void this.catchUp();
  }

  private toggleAuthors(): void {
    if (this.authors) {
      this.authors.destroy();
      this.authors = null;
    } else {
      this.authors = new Authors(this.past, this.session.view!, () => this.session.name);
      this.authors.refresh();
      void this.catchUp();
    }
  }

  private async catchUp(): Promise<void> {
    clearTimeout(this.timer);
    try {
      if (!this.past.loaded) {
        this.panel?.tell('Hämtar historiken…');
      }

      await this.past.catchUp();
      this.panel?.tell('');
      this.panel?.refresh();
      this.authors?.refresh();
    } catch (fault) {
      const broken = String(fault).includes('hang together');
      this.panel?.tell(broken
        ? 'Historiken går inte att visa. Texten nedanför är som den ska.'
        : 'Ingen kontakt med servern: historiken visas när kontakten är tillbaka.');
      if (!broken && (this.panel || this.authors)) {
        this.timer = window.setTimeout(() => void this.catchUp(), again);
      }
    }
  }

  private refreshToolbar(): void {
    const view = this.session.view;
    view?.updateState(view.state);
  }
}

const lookBacks = new WeakMap<DocumentSession, LookBack>();

export const lookingBack: Extras = {
  actions: (session) => lookBacks.get(session)?.actions ?? [],
  plugins(session) {
    // Another document is opened: what was loaded of the former is dropped.
    const before = lookBacks.get(session)?.open;
    const now = new LookBack(session);
    lookBacks.set(session, now);
    return [new Plugin({
      view() {
        if (before) {
          queueMicrotask(() => now.reopen(before));
        }

        return { update: () => now.drawn(), destroy: () => now.end() };
      },
    })];
  },
  anew: (session) => lookBacks.get(session)?.anew(),
  took: (session, from, batch, own) => lookBacks.get(session)?.took(from, batch, own),
};
