// Where a document stands on the page: one piece that is hung in whatever place Blazor draws for it, and lives on when the
// place is drawn again.
import type { EditorView } from 'prosemirror-view';
import type { Beside } from './beside';

export class Frame {
  /** Between toolbar and text, for panels. */
  readonly panel = document.createElement('div');
  private readonly element = document.createElement('div');
  private readonly place = document.createElement('div');
  private host: HTMLElement | null = null;

  constructor(status: HTMLElement, private readonly beside: Beside) {
    this.element.className = 'bfa-ed-frame';
    this.panel.className = 'bfa-ed-panels';
    this.element.append(this.place, status, beside.element);
  }

  isOn(host: HTMLElement): boolean {
    return this.host === host;
  }

  /** It had a place on the page, which is there no more. */
  get isGone(): boolean {
    return this.host !== null && !this.host.isConnected;
  }

  /** @param view Null while there is no text to show: then only what is beside it is. */
  attach(host: HTMLElement, view: EditorView | null): void {
    this.host = host;
    if (view) {
      this.hang(view);
    } else if (!this.beside.isEmpty) {
      host.after(this.beside.element);
    }
  }

  /** An empty place for an editor; what was there is gone. */
  clear(): HTMLElement {
    const mount = document.createElement('div');
    this.place.replaceChildren(mount);
    return mount;
  }

  /** Hangs in its host, with the focus where it was. */
  hang(view: EditorView): void {
    const host = this.host;
    if (host && this.element.parentElement !== host) {
      const focused = view.hasFocus();
      host.replaceChildren(this.element);
      if (focused) {
        view.focus();
      }
    }
  }
}
