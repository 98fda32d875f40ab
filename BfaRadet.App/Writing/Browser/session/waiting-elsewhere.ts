// Unsent words of one's own for a document that is not shown, as after a restart: pointed out, with the way there. The page says
// what leads to it, [data-leads-to=id], and what else is kept for the same place, data-kept-as.
import { keptKeys } from '../../../Client/kept';
import { button } from '../text/elements';
import { draftsOf, leftoversOf } from './drafts';
import { tabsAlive, thisTab } from './tab';

const pause = 500;

export class WaitingElsewhere {
  private timer: number | undefined;
  private shown = '';

  /** @param open The documents that are open on the page. */
  constructor(private readonly open: () => ReadonlySet<string>) {}

  look(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.tell();
    }, pause);
  }

  private async tell(): Promise<void> {
    const place = document.querySelector<HTMLElement>('[data-waiting]');
    if (!place) {
      this.shown = '';
      return;
    }

    const places = await this.waiting();
    const now = places.map(({ name }) => name).join('|');
    if (now !== this.shown || place.childElementCount !== places.length) {
      this.shown = now;
      place.replaceChildren(
        ...(places.length > 0 ? ['Text som inte är sparad väntar under '] : []),
        ...places.map(({ name, go }) => button(name, 'bfa-link', go)));
    }
  }

  /** In the order of the page. */
  private async waiting(): Promise<{ name: string; go: () => void }[]> {
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
      const waits = !this.open().has(id) && keys.some((key) =>
        left(key, drafts) || key.startsWith(beside) || key === line.dataset.keptAs);
      return waits
        ? [{
            name: line.dataset.name!,
            go: () => (line.querySelector<HTMLElement>('.look') ?? line.querySelector<HTMLElement>('.line'))?.click(),
          }]
        : [];
    });
  }
}
