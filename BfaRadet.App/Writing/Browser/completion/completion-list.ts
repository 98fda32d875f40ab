import type { EditorView } from 'prosemirror-view';
import type { Word } from '../view/editor-parts';
import { Floating } from '../view/floating';

let lists = 0;

/** The list of words at the caret. Focus stays in the text; what is chosen is told by aria-activedescendant. */
export class CompletionList {
  readonly id = `bfa-ed-ord-${++lists}`;
  private readonly element = document.createElement('ul');
  private readonly floating: Floating;
  private words: Word[] = [];
  private active = 0;

  constructor(
    private readonly view: EditorView,
    private readonly take: (word: Word) => void,
  ) {
    this.element.id = this.id;
    this.element.className = 'bfa-ed-words';
    this.element.setAttribute('role', 'listbox');
    this.element.setAttribute('aria-label', 'Förslag');
    this.floating = new Floating(this.element, view);
    view.dom.parentElement?.append(this.element);
    // The caret stays where it is; a finger may scroll the list first, so the choice waits for the click.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
      const word = this.words[Number(option?.dataset.place)];
      if (word) {
        take(word);
      }
    });
  }

  get open(): boolean {
    return this.floating.open;
  }

  show(at: number, words: Word[]): void {
    const same = this.open && words.length === this.words.length && words.every((word, i) => word.label === this.words[i]!.label);
    if (!same) {
      this.words = words;
      this.element.replaceChildren(...words.map((word, i) => this.option(word, i)));
      this.mark(0);
    }

    this.floating.show(at);
    this.view.dom.setAttribute('aria-controls', this.id);
  }

  hide(): void {
    if (this.open) {
      this.floating.hide();
      this.view.dom.removeAttribute('aria-controls');
      this.view.dom.removeAttribute('aria-activedescendant');
    }
  }

  step(by: 1 | -1): void {
    this.mark((this.active + by + this.words.length) % this.words.length);
  }

  takeActive(): void {
    this.take(this.words[this.active]!);
  }

  destroy(): void {
    this.hide();
    this.floating.destroy();
  }

  private option({ label, detail }: Word, at: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.id}-${at}`;
    option.setAttribute('role', 'option');
    option.dataset.place = String(at);
    option.append(label);
    if (detail) {
      const more = document.createElement('span');
      more.append(detail);
      option.append(' ', more);
    }

    return option;
  }

  private mark(at: number): void {
    this.active = at;
    [...this.element.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    this.view.dom.setAttribute('aria-activedescendant', `${this.id}-${at}`);
    this.element.children[at]?.scrollIntoView({ block: 'nearest' });
  }
}
