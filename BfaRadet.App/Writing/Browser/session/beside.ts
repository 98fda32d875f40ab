// Words that have lost their place in the text: shown under it with "Lägg till" and "Kasta", never dropped.
import { newId } from '../../../Client/ids';
import { button, make } from '../text/elements';
import type { Drafts, Leftover } from './drafts';

export class Beside {
  readonly element = document.createElement('section');
  private leftovers: readonly Leftover[];
  private writable = false;

  /** @param add Puts words into the text; false when that cannot be done now. */
  constructor(
    private readonly drafts: Drafts,
    private readonly add: (words: string) => boolean,
  ) {
    this.leftovers = drafts.leftovers;
    this.element.className = 'bfa-ed-beside';
    this.element.setAttribute('aria-label', 'Text som inte fick plats');
    addEventListener('storage', this.told);
    this.show();
  }

  end(): void {
    removeEventListener('storage', this.told);
  }

  get isEmpty(): boolean {
    return this.leftovers.length === 0;
  }

  keep(words: string, why: string): void {
    if (words.trim() !== '') {
      const leftover = { id: newId(), words, why, at: Date.now() };
      this.drafts.addLeftover(leftover);
      this.take([...this.leftovers, leftover]);
    }
  }

  /** Whether they can be added to the text now. */
  allow(writable: boolean): void {
    if (writable !== this.writable) {
      this.writable = writable;
      this.show();
    }
  }

  private take(leftovers: readonly Leftover[]): void {
    this.leftovers = leftovers;
    this.show();
  }

  private drop(leftover: Leftover): void {
    this.drafts.dropLeftover(leftover.id);
    this.take(this.without(leftover.id));
  }

  private without(id: string): Leftover[] {
    return this.leftovers.filter((leftover) => leftover.id !== id);
  }

  /** Another tab has them beside its text too. */
  private readonly told = (event: StorageEvent): void => {
    const change = this.drafts.leftoverTold(event);
    if (change) {
      this.take([...this.without(change.id), ...(change.added ? [change.added] : [])]);
    }
  };

  private show(): void {
    this.element.hidden = this.isEmpty;
    this.element.replaceChildren(...this.leftovers.map((leftover) => this.row(leftover)));
  }

  private row(leftover: Leftover): HTMLElement {
    const row = make('div', 'bfa-ed-leftover');
    const why = make('p', 'bfa-ed-why', leftover.why);
    why.setAttribute('role', 'alert');
    const words = make('blockquote', 'bfa-ed-words', leftover.words);
    words.tabIndex = 0;
    const choices = make('div', 'bfa-ed-choices');
    if (this.writable) {
      choices.append(button('Lägg till', 'bfa-button', () => this.add(leftover.words) && this.drop(leftover)));
    }

    choices.append(
      button('Kopiera', 'bfa-quiet', () => void navigator.clipboard?.writeText(leftover.words)),
      button('Kasta', 'bfa-quiet', () => this.drop(leftover)),
    );
    row.append(why, words, choices);
    return row;
  }
}
