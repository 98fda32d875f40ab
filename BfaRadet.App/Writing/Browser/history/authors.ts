// "Vem skrev": a margin beside the text with the authors of each paragraph. Outside the editable text, so that keys, the caret
// and copying do not reach it.
import type { EditorView } from 'prosemirror-view';
import { collabOf } from '../collab/collab';
import { Authorship, type Share } from './authorship';
import { moment } from './history-words';
import type { Past } from './past';

/** Positioned relative to the end of the text, where the list is: anything that opens above the text moves both. */
interface Line {
  top: number;
  left: number;
  height: number;
  words: string;
  shares: Share[];
}

export class Authors {
  private readonly list = document.createElement('ul');
  private readonly resized = new ResizeObserver(() => this.refresh());
  private known: { authorship: Authorship; version: number } | null = null;
  private frame = 0;

  constructor(private readonly past: Past, private readonly view: EditorView, private readonly self: () => string) {
    this.list.className = 'bfa-ed-authors';
    this.list.setAttribute('aria-label', 'Vem skrev');
    // Closed by Escape, as content shown on hover must be (WCAG 1.4.13).
    this.list.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        (event.target as HTMLElement).blur();
      }
    });
    view.dom.after(this.list);
    view.dom.parentElement!.classList.add('bfa-ed-authored');
    this.resized.observe(view.dom);
  }

  /** Called when the text or its history may have changed. */
  refresh(): void {
    if (this.frame === 0) {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.draw();
      });
    }
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.resized.disconnect();
    this.list.parentElement?.classList.remove('bfa-ed-authored');
    this.list.remove();
  }

  private draw(): void {
    const { state } = this.view;
    const { version, pending } = collabOf(state);
    if (!this.past.loaded || this.past.version < version) {
      return;
    }

    const start = this.known ?? { authorship: Authorship.of(this.past.at(0)), version: 0 };
    const { maps, authors } = this.past.maps(start.version, version);
    this.known = { authorship: start.authorship.after(maps, authors), version };
    const own = pending.map(() => ({ by: this.self(), at: Date.now() }));
    const blocks = this.known.authorship.after(pending.map(({ step }) => step.getMap()), own).blocks(state.doc);
    const lines: Line[] = [];
    const origin = this.list.getBoundingClientRect();
    for (const { pos, node, shares } of blocks) {
      const dom = this.view.nodeDOM(pos);
      if (shares.length > 0 && dom instanceof HTMLElement) {
        const place = dom.getBoundingClientRect();
        const [top, left] = [place.top - origin.top, place.left - origin.left];
        const last = lines.at(-1);
        // Cells of one row share a line.
        if (last && Math.abs(last.top - top) < 16) {
          last.shares = together(last.shares, shares);
        } else {
          lines.push({ top, left, height: place.height, words: node.textContent, shares });
        }
      }
    }

    this.show(lines);
  }

  /** Existing lines are reused, so that focus stays on one. */
  private show(lines: readonly Line[]): void {
    while (this.list.childElementCount > lines.length) {
      this.list.lastElementChild!.remove();
    }

    lines.forEach((line, at) => {
      const row = (this.list.children[at] as HTMLElement | undefined) ?? this.list.appendChild(empty());
      row.style.setProperty('--bfa-top', `${Math.round(line.top)}px`);
      row.style.setProperty('--bfa-left', `${Math.round(line.left)}px`);
      row.style.setProperty('--bfa-height', `${Math.round(line.height)}px`);
      row.classList.toggle('bfa-ed-tall', line.height > 40);
      const [button, more] = row.children as unknown as [HTMLElement, HTMLElement];
      const names = line.shares.map(({ by }) => by);
      const details = detailsOf(line.shares);
      set(button, names.join(', '));
      const label = `${names.join(', ')}. ${details.join('. ')}. Stycket ”${shortened(line.words)}”`;
      if (button.getAttribute('aria-label') !== label) {
        button.setAttribute('aria-label', label);
      }

      set(more, details.join('\n'));
    });
  }
}

function together(one: readonly Share[], other: readonly Share[]): Share[] {
  const shares = new Map<string, Share>();
  for (const { by, amount, at } of [...one, ...other]) {
    const known = shares.get(by);
    shares.set(by, { by, amount: (known?.amount ?? 0) + amount, at: Math.max(known?.at ?? 0, at) });
  }

  return [...shares.values()].sort((a, b) => b.amount - a.amount);
}

function detailsOf(shares: readonly Share[]): string[] {
  const all = shares.reduce((sum, { amount }) => sum + amount, 0);
  return shares.map(({ by, amount, at }) =>
    `${by} skrev ${shares.length === 1 ? 'allt' : `${Math.max(1, Math.round((100 * amount) / all))} %`}, senast ${moment(at)}`);
}

const shortened = (words: string): string => (words.length > 40 ? `${words.slice(0, 40).trimEnd()} …` : words);

function set(element: HTMLElement, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function empty(): HTMLElement {
  const row = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  const more = document.createElement('span');
  more.className = 'bfa-ed-author-more';
  // The button says the same to screen readers.
  more.setAttribute('aria-hidden', 'true');
  row.append(button, more);
  return row;
}
