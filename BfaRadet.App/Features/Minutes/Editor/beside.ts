// Words that have lost their place in the text: shown under it with "Lägg till" and "Kasta", never dropped.
import type { Leftover } from './drafts';

export class Beside {
  readonly element = document.createElement('section');

  constructor(
    private readonly on: { add(leftover: Leftover): boolean; discard(leftover: Leftover): void },
  ) {
    this.element.className = 'bfa-ed-beside';
    this.element.setAttribute('aria-label', 'Text som inte fick plats i anteckningarna');
  }

  show(leftovers: readonly Leftover[], writable: boolean): void {
    this.element.hidden = leftovers.length === 0;
    this.element.replaceChildren(...leftovers.map((leftover) => this.row(leftover, writable)));
  }

  private row(leftover: Leftover, writable: boolean): HTMLElement {
    const row = make('div', 'bfa-ed-leftover');
    const why = make('p', 'bfa-ed-why', leftover.why);
    why.setAttribute('role', 'alert');
    const words = make('blockquote', 'bfa-ed-words', leftover.words);
    words.tabIndex = 0;
    const choices = make('div', 'bfa-ed-choices');
    if (writable) {
      choices.append(button('Lägg till', 'bfa-button', () => this.on.add(leftover)));
    }

    choices.append(
      button('Kopiera', 'bfa-quiet', () => void navigator.clipboard?.writeText(leftover.words)),
      button('Kasta', 'bfa-quiet', () => this.on.discard(leftover)),
    );
    row.append(why, words, choices);
    return row;
  }
}

function button(text: string, name: string, run: () => void): HTMLButtonElement {
  const element = make('button', name, text) as HTMLButtonElement;
  element.type = 'button';
  element.addEventListener('click', run);
  return element;
}

function make(tag: string, name: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.append(text);
  return element;
}
