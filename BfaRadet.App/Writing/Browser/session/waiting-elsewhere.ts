// Unsent words of one's own for a document that is not shown, as after a restart: pointed out, with the way there. The page says
// what leads to it, [data-leads-to=id], and what else is kept for the same place, data-kept-as: that is pointed out where the
// page says so, in its words, [data-waiting-beside].
import { keptKeys } from '../../../Client/kept';
import { button } from '../text/elements';
import { draftsOf, leftoversOf } from './drafts';
import { tabsAlive, thisTab } from './tab';

const pause = 500;

type Waiting = { name: string; isBeside: boolean; go: () => void };

export class WaitingElsewhere {
  private timer: number | undefined;
  private readonly shown = new WeakMap<HTMLElement, string>();

  /** @param open The documents that are open on the page. */
  constructor(private readonly open: () => ReadonlySet<string>) {}

  look(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.tell();
    }, pause);
  }

  private async tell(): Promise<void> {
    const [texts, besides] = ['[data-waiting]', '[data-waiting-beside]'].map((place) => [...document.querySelectorAll<HTMLElement>(place)]) as [HTMLElement[], HTMLElement[]];
    if (texts.length + besides.length === 0) {
      return;
    }

    const waiting = await this.waiting();
    texts.forEach((place) => this.show(place, 'Text som inte är sparad väntar under ', waiting.filter((one) => !one.isBeside)));
    besides.forEach((place) => this.show(place, place.dataset.waitingBeside ?? '', waiting.filter((one) => one.isBeside)));
  }

  private show(place: HTMLElement, words: string, waiting: Waiting[]): void {
    const now = waiting.map(({ name }) => name).join('|');
    if (now !== (this.shown.get(place) ?? '') || place.childElementCount !== waiting.length) {
      this.shown.set(place, now);
      place.replaceChildren(...(waiting.length > 0 ? [words] : []), ...waiting.map(({ name, go }) => button(name, 'bfa-link', go)));
    }
  }

  /** In the order of the page. */
  private async waiting(): Promise<Waiting[]> {
    const account = document.body.dataset.account ?? '';
    const alive = await tabsAlive();
    const keys = keptKeys();
    // A tab that lives sends its own.
    const left = (key: string, start: string): boolean => {
      const tab = key.slice(start.length).split('.')[0]!;
      return key.startsWith(start) && (tab === thisTab() || !alive(tab, 0));
    };
    return [...document.querySelectorAll<HTMLElement>('[data-leads-to]')].flatMap((line) => {
      const id = line.dataset.leadsTo!;
      const [drafts, beside] = [draftsOf(account, id), leftoversOf(account, id)];
      const go = (): void => (line.querySelector<HTMLElement>('.look') ?? line.querySelector<HTMLElement>('.line'))?.click();
      const waits = (isBeside: boolean, isOf: (key: string) => boolean): Waiting[] =>
        !this.open().has(id) && keys.some(isOf) ? [{ name: line.dataset.name!, isBeside, go }] : [];
      return [
        ...waits(false, (key) => left(key, drafts) || key.startsWith(beside)),
        ...waits(true, (key) => key === line.dataset.keptAs),
      ];
    });
  }
}
