/**
 * Rows moved by pointer (mouse, pen, finger): a list with rows [data-row=id] and in each a handle [data-handle]. The
 * server is told once, when the row is let go; keys and buttons do the same without this file.
 */
interface Receiver {
  invokeMethodAsync(method: string, ...args: unknown[]): Promise<unknown>;
}

export function follow(list: HTMLElement, receiver: Receiver): void {
  list.addEventListener('pointerdown', (down) => {
    const handle = down.target instanceof Element ? down.target.closest<HTMLElement>('[data-handle]') : null;
    const row = handle?.closest<HTMLElement>('[data-row]');
    if (!handle || !row || down.button !== 0) {
      return;
    }

    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
    const from = rows.indexOf(row);
    let place = from;
    row.classList.add('lifted');

    const move = (event: PointerEvent): void => {
      row.style.translate = `0 ${event.clientY - down.clientY}px`;
      place = placeAt(rows, from, event.clientY);
      for (const [at, other] of rows.entries()) {
        other.classList.toggle('before', at === place && place < from);
        other.classList.toggle('after', at === place && place > from);
      }
    };
    const end = (event: PointerEvent): void => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      removeEventListener('keydown', escape);
      row.style.translate = '';
      for (const other of rows) {
        other.classList.remove('lifted', 'before', 'after');
      }

      if (event.type === 'pointerup' && place !== from) {
        void receiver.invokeMethodAsync('DropAsync', row.dataset.row, place).catch(() => undefined);
      }
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        end(new PointerEvent('pointercancel'));
      }
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
    addEventListener('keydown', escape);
  });
}

/** The place the row would take: past the middle of every row it has left behind. */
function placeAt(rows: HTMLElement[], from: number, y: number): number {
  const middles = rows.map((row) => {
    const box = row.getBoundingClientRect();
    return box.top + box.height / 2;
  });
  let place = from;
  while (place > 0 && y < (middles[place - 1] ?? -Infinity)) {
    place--;
  }

  while (place < rows.length - 1 && y > (middles[place + 1] ?? Infinity)) {
    place++;
  }

  return place;
}
