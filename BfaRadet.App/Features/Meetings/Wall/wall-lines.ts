// The agenda, or what was decided last, as lines: in two columns where there are many, and in pages where those do not do.

/** Letters are not made smaller than what is read from eight metres (WallPage.razor.css). */
const smallest = 0.74;
const longest = 7;
const pageSeconds = 12;

// What has no room under its column goes on in a third one.
export const overflows = (place: HTMLElement): boolean => place.scrollHeight > place.clientHeight + 1 || place.scrollWidth > place.clientWidth + 1;

/** Smaller letters, until it fits or they are as small as they get. */
export function shrink(place: HTMLElement, isOver = (): boolean => overflows(place)): void {
  let scale = 1;
  place.style.removeProperty('--passa');
  while (isOver() && scale > smallest) {
    scale = Math.max(smallest, scale - 0.05);
    place.style.setProperty('--passa', scale.toFixed(2));
  }
}

export class WallLines {
  /** How many lines a page has. */
  private room = Infinity;
  private page = 0;

  constructor(private readonly list: HTMLElement) {}

  show(lines: string[]): void {
    if (lines.join('\n') !== this.rows.map((row) => row.textContent).join('\n')) {
      this.list.replaceChildren(
        ...lines.map((text) => {
          const line = document.createElement('li');
          line.textContent = text;
          return line;
        }),
      );
    }
  }

  fit(): void {
    const { list, rows } = this;
    this.room = rows.length;
    list.toggleAttribute('data-columns', rows.length > longest);
    this.shrink();
    while (this.room > 1 && this.isOver) {
      this.room--;
    }

    // As many pages, with as many lines on each, and letters as large as they then can be.
    this.room = Math.ceil(rows.length / this.pages.length);
    this.shrink();
    while (this.room > 1 && this.isOver) {
      this.room--;
    }

    this.draw(Math.min(this.page, this.pages.length - 1));
  }

  /** "Sida 1 av 2", where there are several; they take turns. */
  turn(now: number): string {
    const count = this.pages.length;
    const page = Math.floor(now / 1000 / pageSeconds) % Math.max(1, count);
    if (page !== this.page) {
      this.draw(page);
    }

    return count > 1 ? `Sida ${page + 1} av ${count}` : '';
  }

  private get rows(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('li')];
  }

  private get pages(): number[] {
    return [...Array(Math.ceil(this.rows.length / this.room) || 0).keys()];
  }

  private get isOver(): boolean {
    return this.pages.some((page) => {
      this.draw(page);
      return overflows(this.list);
    });
  }

  private shrink(): void {
    shrink(this.list, () => this.isOver);
  }

  private draw(page: number): void {
    const from = page * this.room;
    this.page = page;
    this.rows.forEach((row, at) => (row.hidden = at < from || at >= from + this.room));
  }
}
