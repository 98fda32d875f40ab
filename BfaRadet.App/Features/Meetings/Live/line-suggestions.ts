/** One way to complete what stands at the caret (DecisionLineSuggestion.cs). */
export interface Suggestion {
  label: string;
  detail: string | null;
  /** What replaces the range. */
  insert: string;
  start: number;
  length: number;
  /** Near what was typed only: never taken unasked. */
  isGuess: boolean;
}

/** The list of suggestions above the line, drawn here so that the keys and what is seen are never apart. */
export class SuggestionList {
  private offered: readonly Suggestion[] = [];

  constructor(
    private readonly field: HTMLElement,
    private readonly list: HTMLElement,
  ) {}

  get isShown(): boolean {
    return !this.list.hidden;
  }

  get first(): Suggestion | undefined {
    return this.offered[0];
  }

  /** Undefined when none is highlighted: they are guesses. */
  get highlighted(): Suggestion | undefined {
    return this.offered[this.at];
  }

  show(offered: readonly Suggestion[]): void {
    this.offered = offered;
    this.list.replaceChildren(...offered.map(optionOf));
    this.list.hidden = offered.length === 0;
    this.highlight(offered[0]?.isGuess === false ? 0 : -1);
  }

  hide(): void {
    this.list.hidden = true;
    this.field.removeAttribute('aria-activedescendant');
  }

  /** Highlights the next or the previous one, round the ends. */
  step(by: 1 | -1): void {
    const next = by === 1 ? this.at + 1 : Math.max(this.at, 0) - 1;
    this.highlight((next + this.offered.length) % this.offered.length);
  }

  /** The one that was pointed at. */
  of(target: EventTarget | null): Suggestion | undefined {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    return option ? this.offered[[...this.list.children].indexOf(option)] : undefined;
  }

  private get at(): number {
    return [...this.list.children].findIndex((option) => option.getAttribute('aria-selected') === 'true');
  }

  private highlight(at: number): void {
    const options = [...this.list.children];
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (options[at]) {
      this.field.setAttribute('aria-activedescendant', options[at].id);
      options[at].scrollIntoView({ block: 'nearest' });
    } else {
      this.field.removeAttribute('aria-activedescendant');
    }
  }
}

function optionOf({ label, detail }: Suggestion, at: number): HTMLElement {
  const [option, name, more] = [document.createElement('li'), document.createElement('strong'), document.createElement('span')];
  option.id = `decision-suggestion-${at}`;
  option.setAttribute('role', 'option');
  [name.textContent, more.textContent] = [label, detail ?? ''];
  option.append(name, ' ', more);
  return option;
}
