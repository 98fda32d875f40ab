// Draws the end of a document in the wall's panel; what is above it has no room on a wall, and is not drawn at all.
import { DOMSerializer, Fragment, type Node } from 'prosemirror-model';
import { schema } from '../../../Writing/Browser/text/schema';

/** More letters than the panel can hold, so that drawing costs the same however long the minutes are. */
const room = 2_500;
const serializer = DOMSerializer.fromSchema(schema);

export class WrittenEnd {
  private readonly panel: HTMLElement | null;
  private readonly place: HTMLElement | null;
  private doc: Node | null = null;
  private planned = false;

  constructor(page: HTMLElement, private readonly changed: () => void) {
    this.panel = page.querySelector('[data-shows="minutes"]');
    this.place = page.querySelector('[data-notes]');
    if (this.place) {
      new ResizeObserver(() => this.toEnd()).observe(this.place);
    }
  }

  /** Shows a document, or nothing. Many in one frame of the screen are drawn once. */
  draw(doc: Node | null): void {
    this.doc = doc;
    if (!this.planned) {
      this.planned = true;
      requestAnimationFrame(() => {
        this.planned = false;
        this.drawNow();
      });
    }
  }

  private drawNow(): void {
    const [panel, place] = [this.panel, this.place];
    if (!panel || !place) {
      return;
    }

    const hidden = !this.doc || this.doc.textContent.trim() === '';
    place.replaceChildren(...(hidden ? [] : [serializer.serializeFragment(endOf(this.doc!))]));
    if (panel.hidden !== hidden) {
      panel.hidden = hidden;
      this.changed();
    }

    this.toEnd();
  }

  private toEnd(): void {
    const place = this.place!;
    place.scrollTop = place.scrollHeight;
    place.toggleAttribute('data-cut', place.scrollTop > 0);
  }
}

/** The last blocks with something in them. */
function endOf(doc: Node): Fragment {
  const blocks: Node[] = [];
  let letters = 0;
  for (let at = doc.childCount - 1; at >= 0 && letters < room; at--) {
    const block = doc.child(at);
    if (block.textContent.trim() !== '') {
      blocks.unshift(block);
      letters += block.textContent.length;
    }
  }

  return Fragment.fromArray(blocks);
}
