import { placeAfter } from './notes-text';

/** What stands in the other's way when two have written. */
export interface Theirs {
  text: string;
  revision: number;
  by: string;
}

export type Choice = 'mitt' | 'deras' | 'bada';

const grows = CSS.supports('field-sizing', 'content');

/** The editor as it is on the page: the text box, the state, and the other text in a clash. Text only, never markup. */
export class NotesBox {
  readonly max: number;
  private readonly area: HTMLTextAreaElement;
  private readonly name: string | null;
  private readonly stop = new AbortController();
  private trouble = false;
  /** Had the focus when last heard of: one that is taken off the page has none. */
  private held = false;

  constructor(
    readonly host: HTMLElement,
    private readonly on: { input(): void; choose(choice: Choice): void },
  ) {
    this.max = Number(host.dataset.max);
    this.area = this.part('text') as HTMLTextAreaElement;
    this.name = this.part('etikett').textContent;
    const { signal } = this.stop;
    this.area.addEventListener('beforeinput', (event) => this.guard(event), { signal });
    this.area.addEventListener('input', () => this.typed(), { signal });
    this.area.addEventListener('focus', () => (this.held = true), { signal });
    this.area.addEventListener('blur', () => (this.held = !this.area.isConnected), { signal });
    host.addEventListener('click', (event) => this.clicked(event), { signal });
  }

  /** Lets one write. */
  open(): void {
    this.area.readOnly = false;
    this.grow();
  }

  close(): void {
    this.stop.abort();
  }

  get text(): string {
    return this.area.value;
  }

  /** Another's text takes the place of the one that is there; caret, selection and scroll stay where they were. */
  replace(text: string): void {
    const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = this.area;
    if (value === text) {
      return;
    }

    this.area.value = text;
    this.area.setSelectionRange(placeAfter(value, text, selectionStart), placeAfter(value, text, selectionEnd), selectionDirection);
    this.area.scrollTop = scrollTop;
    this.grow();
  }

  /** One's own choice: can be taken back with Ctrl+Z. */
  choose(text: string): void {
    this.area.focus();
    this.area.select();
    if (!document.execCommand('insertText', false, text) || this.area.value !== text) {
      this.area.value = text;
    }

    this.grow();
  }

  /** "Osparat", "Sparas…", "Sparat 16.47:02". Heard only when trouble begins and ends: not at each key. */
  state(text: string, trouble = false): void {
    this.part('lage').textContent = text;
    this.host.dataset.lageAr = trouble ? 'fara' : 'lugn';
    for (const bar of document.querySelectorAll('[data-sparad]')) {
      bar.textContent = text;
    }

    if (trouble !== this.trouble && (trouble || text.startsWith('Sparat'))) {
      this.trouble = trouble;
      this.part('last').textContent = text;
    }
  }

  note(text: string): void {
    const place = this.part('besked');
    if (place.textContent !== text) {
      place.textContent = text;
    }
  }

  storage(works: boolean): void {
    this.part('lagring').textContent = works
      ? ''
      : 'Webbläsaren kan inte spara någon reservkopia av det du skriver. Ladda inte om och stäng inte sidan innan det står ”Sparat”.';
  }

  clash(theirs: Theirs | null): void {
    const label = this.part('etikett');
    label.textContent = theirs ? 'Din text' : this.name;
    label.classList.toggle('bfa-visually-hidden', theirs === null);
    this.part('krock').hidden = theirs === null;
    this.part('krock-val').hidden = theirs === null;
    if (theirs) {
      this.part('krock-rubrik').textContent = `Sparad text av ${theirs.by}`;
      this.part('krock-text').textContent = theirs.text;
    }
  }

  /** Takes over where an earlier drawing of the same box was left. */
  resume(text: string, from: NotesBox | null): void {
    this.replace(text);
    if (from?.held) {
      this.area.focus({ preventScroll: true });
      this.area.setSelectionRange(from.area.selectionStart, from.area.selectionEnd);
    }
  }

  /** Keeps a text out that there is no room for; what stood there before is untouched. */
  private guard(event: InputEvent): void {
    const added = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    const length = this.area.value.length - (this.area.selectionEnd - this.area.selectionStart) + added.length;
    if (event.inputType.startsWith('insert') && length > this.max) {
      event.preventDefault();
      const pasted = event.inputType !== 'insertText';
      this.note(
        `Texten är för lång: den skulle bli ${swedish(length)} tecken, och det får plats ${swedish(this.max)}. `
        + (pasted ? 'Det du klistrade in är kvar i Urklipp. ' : '')
        + 'Det du hade skrivit står kvar.',
      );
    } else {
      this.note('');
    }
  }

  private typed(): void {
    this.grow();
    this.on.input();
  }

  private clicked(event: MouseEvent): void {
    const choice = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-val]')?.dataset.val : undefined;
    if (choice) {
      this.on.choose(choice as Choice);
    }
  }

  private grow(): void {
    if (!grows) {
      this.area.style.blockSize = 'auto';
      this.area.style.blockSize = `${this.area.scrollHeight + 2}px`;
    }
  }

  private part(name: string): HTMLElement {
    return this.host.querySelector<HTMLElement>(`[data-${name}]`)!;
  }
}

const swedish = (count: number): string => count.toLocaleString('sv-SE');
