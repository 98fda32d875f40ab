import type { EditorView } from 'prosemirror-view';
import { button, make } from '../text/elements';
import { Floating } from '../view/floating';
import type { GuardWords } from './guard-words';

/** What was kept out, for its writer to take back and put in otherwise. */
export interface TakeBack {
  readonly words: string;
  put(text: string): void;
}

/** The note at a finding. Alt+Enter goes to its button, Escape closes it; a pointer may rest on it (WCAG 1.4.13). */
export class GuardNote {
  /** What the note is about now; '' when it is away. */
  about = '';
  private readonly element = document.createElement('div');
  private readonly floating: Floating;

  constructor(
    private readonly view: EditorView,
    private readonly close: (leave: boolean) => void,
  ) {
    this.element.setAttribute('role', 'note');
    this.floating = new Floating(this.element, view);
    view.dom.parentElement?.append(this.element);
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        this.answer(false);
      }
    });
  }

  get open(): boolean {
    return this.floating.open;
  }

  get box(): HTMLElement {
    return this.element;
  }

  show(about: string, at: number, { heading, rule, instead }: GuardWords, refused: boolean, back?: TakeBack): void {
    if (this.about !== about) {
      this.about = about;
      this.element.className = `bfa-ed-float bfa-ed-note${refused ? ' bfa-ed-refused' : ''}`;
      this.element.setAttribute('aria-label', heading);
      this.element.replaceChildren(make('strong', '', heading), make('p', '', rule), make('p', '', instead), this.buttons(refused, back));
    }

    this.floating.show(at);
  }

  /** Out of sight while nobody writes here; what it asks stays. */
  rest(resting: boolean): void {
    this.element.classList.toggle('bfa-ed-resting', resting);
  }

  hide(): void {
    this.about = '';
    this.floating.hide();
  }

  focus(): void {
    this.element.querySelector('button')?.focus();
  }

  destroy(): void {
    this.floating.destroy();
  }

  private buttons(refused: boolean, back?: TakeBack): HTMLElement {
    const row = document.createElement('div');
    row.className = 'bfa-ed-answers';
    if (refused) {
      row.append(...(back ? [this.takeBack(row, back)] : []), this.button('Stäng', 'Stäng (Escape)', false));
    } else {
      row.append(this.button('Lämna', 'Lämna texten som den är och fråga inte mer om den', true), this.button('Stäng', 'Stäng (Escape)', false));
    }

    return row;
  }

  /** A field with what was written: it goes nowhere before it is put in, and then by the guard again. */
  private takeBack(row: HTMLElement, { words, put }: TakeBack): HTMLElement {
    return button('Ta tillbaka', '', () => {
      const form = document.createElement('form');
      const field = document.createElement('input');
      const submit = make('button', '', 'Sätt in');
      field.value = words.replace(/\s+/g, ' ');
      field.autocomplete = 'off';
      field.setAttribute('aria-label', 'Det som skrevs');
      field.addEventListener('mousedown', (event) => event.stopPropagation());
      form.className = 'bfa-ed-take-back';
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        put(field.value);
      });
      form.append(field, submit);
      row.before(form);
      row.firstElementChild!.remove();
      field.focus();
      field.setSelectionRange(0, 0);
    });
  }

  private button(label: string, title: string, leave: boolean): HTMLElement {
    const element = button(label, '', () => this.answer(leave));
    element.title = title;
    return element;
  }

  private answer(leave: boolean): void {
    this.close(leave);
    this.view.focus();
  }
}
