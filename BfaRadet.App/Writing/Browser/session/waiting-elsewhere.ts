// Words of one's own that wait under another item than the one shown, as after a restart: pointed out, with the way there.
import { keptKeys } from '../../../Client/kept';
import { button } from '../text/elements';
import { tabsAlive, thisTab } from './tab';

const pause = 500;

export class WaitingElsewhere {
  private timer: number | undefined;
  private shown = '';

  /** @param open The items whose text is open on the page. */
  constructor(private readonly open: () => ReadonlySet<string>) {}

  look(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      void this.tell();
    }, pause);
  }

  private async tell(): Promise<void> {
    const place = document.querySelector<HTMLElement>('[data-vantar]');
    if (!place) {
      this.shown = '';
      return;
    }

    const items = await this.waiting();
    const now = items.map(({ name }) => name).join('|');
    if (now !== this.shown || place.childElementCount !== items.length) {
      this.shown = now;
      place.replaceChildren(
        ...(items.length > 0 ? ['Text som inte är sparad väntar under '] : []),
        ...items.map(({ name, go }) => button(name, 'bfa-link', go)));
    }
  }

  /** In the order of the agenda. */
  private async waiting(): Promise<{ name: string; go: () => void }[]> {
    const account = document.body.dataset.konto ?? '';
    const alive = await tabsAlive();
    const keys = keptKeys();
    // A tab that lives sends its own.
    const left = (key: string, start: string): boolean => {
      const tab = key.slice(start.length).split('.')[0]!;
      return key.startsWith(start) && (tab === thisTab() || !alive(tab, 0));
    };
    return [...document.querySelectorAll<HTMLElement>('[data-punkt]')].flatMap((line) => {
      const item = line.dataset.punkt!;
      const waits = !this.open().has(item) && keys.some((key) =>
        left(key, `bfa:protokoll:${account}:${item}:`)
        || key.startsWith(`bfa:protokoll:vid-sidan:${account}:${item}:`)
        || (key.startsWith(`bfa:beslut:${account}:`) && key.endsWith(`:${item}`)));
      return waits
        ? [{
            name: line.dataset.namn!,
            go: () => (line.querySelector<HTMLElement>('.look') ?? line.querySelector<HTMLElement>('.line'))?.click(),
          }]
        : [];
    });
  }
}
