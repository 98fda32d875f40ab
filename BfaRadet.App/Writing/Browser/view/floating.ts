import type { EditorView } from 'prosemirror-view';

// Older browsers have no top layer: there it is fixed, and a panel may cut it off.
const layered = 'popover' in HTMLElement.prototype;

/**
 * Something that hangs at a place in the text: in the browser's top layer, so that no panel cuts it off, and always within
 * what is seen, also above a touch keyboard.
 */
export class Floating {
  private at: number | null = null;

  constructor(
    readonly element: HTMLElement,
    private readonly view: EditorView,
  ) {
    if (layered) {
      element.popover = 'manual';
    }

    element.hidden = true;
    element.classList.add('bfa-ed-float');
    addEventListener('scroll', this.place, { capture: true, passive: true });
    addEventListener('resize', this.place);
    visualViewport?.addEventListener('resize', this.place);
    visualViewport?.addEventListener('scroll', this.place);
  }

  get open(): boolean {
    return this.at !== null;
  }

  /** Opens at, or moves to, a position of the document. */
  show(at: number): void {
    this.at = at;
    this.element.hidden = false;
    if (layered && this.element.isConnected && !this.element.matches(':popover-open')) {
      this.element.showPopover();
    }

    this.place();
  }

  hide(): void {
    if (this.open) {
      this.at = null;
      this.element.hidden = true;
      if (layered && this.element.matches(':popover-open')) {
        this.element.hidePopover();
      }
    }
  }

  destroy(): void {
    removeEventListener('scroll', this.place, { capture: true });
    removeEventListener('resize', this.place);
    visualViewport?.removeEventListener('resize', this.place);
    visualViewport?.removeEventListener('scroll', this.place);
    this.element.remove();
  }

  private readonly place = (event?: Event): void => {
    if (this.at === null || event?.target === this.element) {
      return;
    }

    const caret = this.view.coordsAtPos(Math.min(this.at, this.view.state.doc.content.size));
    const seen = visualViewport;
    const [left, top] = [seen?.offsetLeft ?? 0, seen?.offsetTop ?? 0];
    const [right, bottom] = [left + (seen?.width ?? innerWidth), top + (seen?.height ?? innerHeight)];
    const room = Math.max(bottom - caret.bottom, caret.top - top) - 12;
    this.element.style.maxBlockSize = `${Math.max(96, Math.min(room, 360))}px`;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const below = caret.bottom + 4;
    const y = below + height + 8 <= bottom ? below : caret.top - height - 4;
    this.element.style.left = `${Math.max(left + 4, Math.min(caret.left, right - width - 4))}px`;
    this.element.style.top = `${Math.max(top + 4, Math.min(y, bottom - height - 4))}px`;
  };
}
