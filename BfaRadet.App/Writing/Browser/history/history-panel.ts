// "Historik": shows the text at any version and the changes between two, and restores an earlier one. Placed between toolbar
// and text; the editor stays open below it.
import { button, make } from '../text/elements';
import { between } from './between';
import { nameOf, restored, summary } from './history-words';
import type { Past } from './past';
import { PastText } from './past-text';
import type { Restored } from './restoring';
import { StopChoice, type Compared } from './stop-choice';

/** The functions of the page that the panel uses. */
export interface HistoryHost {
  readonly past: Past;
  /** Null when it is allowed; otherwise the reason, which may be empty. */
  whyNotRestore(): string | null;
  /** The outcome, once it is known. */
  restore(version: number): Promise<Restored>;
  close(): void;
}

export class HistoryPanel {
  readonly element = make('section', 'bfa-ed-history');
  private readonly state = make('p', 'bfa-ed-history-state');
  private readonly body = make('div', 'bfa-ed-history-body');
  private readonly slider = document.createElement('input');
  private readonly earlier = quiet('‹ Förra', () => this.step(-1));
  private readonly later = quiet('Nästa ›', () => this.step(1));
  private readonly moment = make('p', 'bfa-ed-moment');
  private readonly compare = document.createElement('select');
  private readonly choose = quiet('Välj läget för jämförelse', () => this.chooseThis());
  private readonly restore = quiet('Återställ till det här', () => void this.restoreThis());
  private readonly summary = make('p', 'bfa-ed-history-summary');
  private readonly text = new PastText();
  private readonly choice = new StopChoice();
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
      option('none', 'inget'), option('previous', 'läget före'), option('beginning', 'början'), option('now', 'nu'), option('chosen', 'läget du valt'));
    this.compare.value = 'previous';
    this.compare.addEventListener('change', () => this.refresh());
    const names = document.createElement('input');
    names.type = 'checkbox';
    names.addEventListener('change', () => (this.text.names = names.checked));
    this.restore.classList.add('bfa-ed-restore');
    const head = make('div', 'bfa-ed-history-head');
    head.append(make('strong', '', 'Historik'), quiet('Stäng', () => this.host.close()));
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

  /** Shows what the panel waits for, or what was done; empty to clear. */
  tell(text: string): void {
    if (this.state.textContent !== text) {
      this.state.textContent = text;
    }
  }

  /** Called when history may have been added. */
  refresh(): void {
    if (this.frame === 0) {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.update();
      });
    }
  }

  /** Called when what is shown was redacted. */
  forget(): void {
    this.shown = '';
  }

  /** Called when the rights may have changed. */
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

    this.choice.update(past.changes);
    this.body.hidden = this.choice.isEmpty;
    if (this.choice.isEmpty) {
      this.tell('Inget är skrivet än.');
      return;
    }

    if (this.state.textContent?.startsWith('Inget')) {
      this.tell('');
    }

    this.slider.max = String(this.choice.stops.length - 1);
    this.draw();
  }

  private step(by: number): void {
    this.goTo(this.choice.index + by);
  }

  private goTo(index: number): void {
    if (this.choice.goTo(index)) {
      this.tell('');
      this.refresh();
    }
  }

  private chooseThis(): void {
    this.choice.choose();
    this.compare.value = 'chosen';
    this.tell(`Valt för jämförelse: ${nameOf(this.choice.now)}.`);
    this.refresh();
  }

  private async restoreThis(): Promise<void> {
    const stop = this.choice.now;
    const why = this.host.whyNotRestore();
    if (why === null) {
      this.tell('Återställer…');
      this.tell(restored(await this.host.restore(stop.version), stop));
    } else if (why) {
      this.tell(why);
    }
  }

  private draw(): void {
    const { index, stops, now: stop } = this.choice;
    const count = `${index + 1} av ${stops.length}`;
    this.slider.value = String(index);
    this.slider.setAttribute('aria-valuetext', `${nameOf(stop)}, läge ${count}`);
    this.moment.replaceChildren(make('span', '', nameOf(stop)), make('span', 'bfa-ed-moment-count', count));
    this.earlier.setAttribute('aria-disabled', String(index === 0));
    this.later.setAttribute('aria-disabled', String(index === stops.length - 1));
    this.compare.querySelector<HTMLOptionElement>('[value=chosen]')!.disabled = !this.choice.hasChosen;
    this.allow();

    const other = this.choice.other(this.compare.value as Compared);
    const now = `${stop.version}:${other?.version ?? ''}`;
    if (now === this.shown) {
      return;
    }

    this.shown = now;
    if (!other || other.version === stop.version) {
      this.summary.textContent = other ? 'Det är samma läge: inget skiljer.' : '';
      this.text.show(this.host.past.at(stop.version), `Texten ${nameOf(stop)}`);
      return;
    }

    const [from, to] = other.version < stop.version ? [other, stop] : [stop, other];
    const changes = between(this.host.past, from.version, to.version);
    this.summary.textContent = summary(changes, from, to);
    this.text.showChanges(changes, `Ändringar i texten till ${nameOf(to)}`);
  }
}

/** A disabled button says why, when there is a reason. */
function quiet(text: string, run: () => void): HTMLButtonElement {
  const element = button(text, 'bfa-ed-quiet', () => {
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
