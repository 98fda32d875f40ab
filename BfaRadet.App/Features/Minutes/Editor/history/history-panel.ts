// "Historik": the text at any moment, what changed between two, and taking an earlier one back. Stands between toolbar and
// text; the open editor lives on under it.
import { between, type Between } from './between';
import { characters, listed, moment } from './history-words';
import type { Past } from './past';
import { PastText } from './past-text';
import { stopsOf, type Stop } from './stops';

type Compared = 'inget' | 'forra' | 'borjan' | 'nu' | 'valt';

/** What the panel asks of the page. */
export interface HistoryHost {
  readonly past: Past;
  /** Null when it may be done; else why not, empty when that needs no saying. */
  whyNotRestore(): string | null;
  /** False when the text is the same already. */
  restore(version: number): boolean;
  close(): void;
}

export class HistoryPanel {
  readonly element = make('section', 'bfa-ed-history');
  private readonly state = make('p', 'bfa-ed-history-state');
  private readonly body = make('div', 'bfa-ed-history-body');
  private readonly slider = document.createElement('input');
  private readonly earlier = button('‹ Förra', () => this.step(-1));
  private readonly later = button('Nästa ›', () => this.step(1));
  private readonly moment = make('p', 'bfa-ed-moment');
  private readonly compare = document.createElement('select');
  private readonly choose = button('Välj läget för jämförelse', () => this.chooseThis());
  private readonly restore = button('Återställ till det här', () => this.restoreThis());
  private readonly summary = make('p', 'bfa-ed-history-summary');
  private readonly text = new PastText();
  private stops: Stop[] = [];
  /** The version one looks at. It stays, whatever comes after it. */
  private place: number | null = null;
  /** Opened before anything was written: then one looks at the latest until one has chosen. */
  private follows = false;
  private chosen: number | null = null;
  private shown = '';
  private frame = 0;

  constructor(private readonly host: HistoryHost) {
    this.element.setAttribute('aria-label', 'Historik');
    this.state.setAttribute('role', 'status');
    this.slider.type = 'range';
    this.slider.min = '0';
    this.slider.setAttribute('aria-label', 'Läge i historiken');
    this.slider.addEventListener('input', () => this.goTo(Number(this.slider.value)));
    this.compare.append(
      option('inget', 'inget'), option('forra', 'läget före'), option('borjan', 'början'), option('nu', 'nu'), option('valt', 'läget du valt'));
    this.compare.value = 'forra';
    this.compare.addEventListener('change', () => this.refresh());
    const names = document.createElement('input');
    names.type = 'checkbox';
    names.addEventListener('change', () => (this.text.names = names.checked));
    this.restore.classList.add('bfa-ed-restore');
    const head = make('div', 'bfa-ed-history-head');
    head.append(make('strong', '', 'Historik'), button('Stäng', () => this.host.close()));
    const moves = make('div', 'bfa-ed-history-moves');
    moves.append(this.earlier, this.slider, this.later);
    const choices = make('div', 'bfa-ed-history-choices');
    choices.append(labelled('Jämför med ', this.compare), this.choose, labelled(names, ' Visa namn'), this.restore);
    this.body.append(moves, this.moment, choices, this.summary, this.text.element);
    this.body.hidden = true;
    this.element.append(head, this.state, this.body);
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && event.target !== this.compare) {
        this.host.close();
      }
    });
  }

  /** Says what the panel is waiting for, or what was done; empty for nothing. */
  tell(text: string): void {
    if (this.state.textContent !== text) {
      this.state.textContent = text;
    }
  }

  /** There may be more history than before. */
  refresh(): void {
    if (this.frame === 0) {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.update();
      });
    }
  }

  /** What was shown reads otherwise now. */
  forget(): void {
    this.shown = '';
  }

  /** What may be done may have changed. */
  allow(): void {
    const why = this.host.whyNotRestore();
    this.restore.hidden = why === '';
    this.restore.setAttribute('aria-disabled', String(!!why));
    this.restore.title = why ?? '';
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.text.destroy();
    this.element.remove();
  }

  private update(): void {
    const { past } = this.host;
    if (!past.loaded) {
      return;
    }

    const began: Stop = { version: 0, at: 0, names: [] };
    const held = [this.follows ? null : this.place, this.chosen].filter((version) => version !== null);
    this.stops = [began, ...stopsOf(past.changes, held)];
    this.body.hidden = this.stops.length === 1;
    if (this.stops.length === 1) {
      this.follows = true;
      this.tell('Inget är skrivet än.');
      return;
    }

    if (this.state.textContent?.startsWith('Inget')) {
      this.tell('');
    }

    this.place = this.follows ? this.stops.at(-1)!.version : this.place ?? this.stops.at(-1)!.version;
    this.slider.max = String(this.stops.length - 1);
    this.draw();
  }

  private get at(): number {
    return Math.max(0, this.stops.findIndex((stop) => stop.version === this.place));
  }

  private step(by: number): void {
    this.goTo(this.at + by);
  }

  private goTo(index: number): void {
    const stop = this.stops[index];
    if (stop) {
      this.place = stop.version;
      this.follows = false;
      this.tell('');
      this.refresh();
    }
  }

  private chooseThis(): void {
    this.chosen = this.place;
    this.follows = false;
    this.compare.value = 'valt';
    this.tell(`Valt för jämförelse: ${name(this.stops[this.at]!)}.`);
    this.refresh();
  }

  private restoreThis(): void {
    const stop = this.stops[this.at];
    const why = this.host.whyNotRestore();
    if (stop && why === null) {
      this.tell(this.host.restore(stop.version)
        ? `Texten är återställd till läget ${name(stop)}. Du kan ångra det med Ctrl+Z.`
        : 'Texten är redan så.');
    } else if (why) {
      this.tell(why);
    }
  }

  private draw(): void {
    const index = this.at;
    const stop = this.stops[index]!;
    const count = `${index + 1} av ${this.stops.length}`;
    this.slider.value = String(index);
    this.slider.setAttribute('aria-valuetext', `${name(stop)}, läge ${count}`);
    this.moment.replaceChildren(make('span', '', name(stop)), make('span', 'bfa-ed-moment-count', count));
    this.earlier.setAttribute('aria-disabled', String(index === 0));
    this.later.setAttribute('aria-disabled', String(index === this.stops.length - 1));
    this.compare.querySelector<HTMLOptionElement>('[value=valt]')!.disabled = this.chosen === null;
    this.allow();

    const other = this.other(index);
    const now = `${stop.version}:${other?.version ?? ''}`;
    if (now === this.shown) {
      return;
    }

    this.shown = now;
    if (!other || other.version === stop.version) {
      this.summary.textContent = other ? 'Det är samma läge: inget skiljer.' : '';
      this.text.show(this.host.past.at(stop.version), `Texten ${name(stop)}`);
      return;
    }

    const [from, to] = other.version < stop.version ? [other, stop] : [stop, other];
    const changes = between(this.host.past, from.version, to.version);
    this.summary.textContent = summary(changes, from, to);
    this.text.showChanges(changes, `Ändringar i texten till ${name(to)}`);
  }

  private other(index: number): Stop | null {
    return {
      inget: null,
      forra: this.stops[index - 1] ?? null,
      borjan: this.stops[0]!,
      nu: this.stops.at(-1)!,
      valt: this.stops.find((stop) => stop.version === this.chosen) ?? null,
    }[this.compare.value as Compared];
  }
}

const name = ({ at, names }: Stop): string =>
  names.length === 0 ? 'Början, innan något var skrivet' : `${moment(at)}, ${listed(names)}`;

function summary({ added, removed, differences }: Between, from: Stop, to: Stop): string {
  const what = added + removed > 0
    ? [added > 0 ? `${characters(added)} tillagt` : '', removed > 0 ? `${characters(removed)} borttaget` : ''].filter(Boolean).join(', ')
    : differences.length > 0 ? 'bara uppställningen är ändrad' : 'orden är desamma';
  const since = from.names.length === 0 ? 'Sedan början' : `Sedan ${moment(from.at)}`;
  return to.names.length === 0 ? '' : `${since}: ${what}.`;
}

function make(tag: string, name: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (name) {
    element.className = name;
  }

  element.append(text);
  return element;
}

function button(text: string, run: () => void): HTMLButtonElement {
  const element = make('button', 'bfa-ed-quiet', text) as HTMLButtonElement;
  element.type = 'button';
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-disabled') !== 'true' || element.title) {
      run();
    }
  });
  return element;
}

function option(value: string, text: string): HTMLOptionElement {
  return new Option(text, value);
}

function labelled(...parts: (Node | string)[]): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(...parts);
  return label;
}
