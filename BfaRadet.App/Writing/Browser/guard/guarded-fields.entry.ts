// The text guard under the plain fields of forms, [data-guard]: what it has to say stands there as one writes, as in the notes. A
// warning keeps nobody from saving; a personal number is refused by the server. Loaded when the first such field has focus.
import { button, make } from '../text/elements';
import { guardWords } from './guard-words';
import { findings } from './text-guard';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Between the keys and the look, and between looks at fields that scripts change. */
const pause = 400;
/** More are told of when these are dealt with. */
const most = 3;

const words = guardWords({ name: 'texten', limited: '', redacted: '', attached: null });
/** Left by the writer: not asked about again while the page is open. */
const left = new Set<string>();
const told = new Map<Field, { box: HTMLElement; text: string; said: string }>();
let waiting = 0;

const fieldOf = ({ target }: Event): Field | null =>
  (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && target.dataset.guard !== undefined ? target : null;

function look(field: Field): void {
  const known = told.get(field);
  const text = field.value;
  const found = findings(text).map(({ kind, from, to, refused }) => ({ kind, refused, quote: text.slice(from, to).trim() }));
  const asked = found.filter((one, at) =>
    !left.has(idOf(one)) && found.findIndex((other) => idOf(other) === idOf(one)) === at).slice(0, most);
  const said = asked.map(idOf).join('\n');
  if (known) {
    known.text = text;
  }

  if (said === (known?.said ?? '')) {
    return;
  }

  if (asked.length === 0) {
    forget(field);
    return;
  }

  const box = known?.box ?? make('div', 'bfa-guard', '');
  if (!known) {
    box.setAttribute('role', 'status');
    place(field, box);
  }

  told.set(field, { box, text, said });
  box.replaceChildren(...asked.map((one) => ask(field, one)));
  again();
}

const idOf = ({ kind, quote }: { kind: string; quote: string }): string => `${kind}:${quote}`;

function ask(field: Field, one: { kind: keyof typeof words; refused: boolean; quote: string }): HTMLElement {
  const { heading, rule, instead } = words[one.kind];
  const part = make('div', one.refused ? 'bfa-guard-refused' : '', '');
  part.append(make('strong', '', heading), make('q', '', one.quote), make('p', '', `${rule} ${instead}`));
  if (!one.refused) {
    const leave = button('Lämna', 'bfa-quiet', () => {
      left.add(idOf(one));
      field.focus();
      look(field);
    });
    leave.title = 'Lämna texten som den är och fråga inte mer om den';
    part.append(leave);
  }

  return part;
}

/** Where the field says, or under it; not in its label, where a press on a button is a press on the field. */
function place(field: Field, box: HTMLElement): void {
  const own = field.dataset.guardAt ? document.getElementById(field.dataset.guardAt) : null;
  if (own) {
    own.append(box);
  } else {
    (field.closest('.mud-input-control, label') ?? field).after(box);
  }
}

function forget(field: Field): void {
  told.get(field)?.box.remove();
  told.delete(field);
}

/** Fields go, and scripts empty them, without a word; while something is said of one, it is looked at. */
function again(): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    for (const [field, { text }] of told) {
      if (!field.isConnected) {
        forget(field);
      } else if (field.value !== text) {
        look(field);
      }
    }

    if (told.size > 0) {
      again();
    }
  }, pause);
}

const typed = new WeakMap<Field, number>();

document.addEventListener('input', (event) => {
  const field = fieldOf(event);
  if (field) {
    clearTimeout(typed.get(field));
    typed.set(field, window.setTimeout(() => field.isConnected && look(field), pause));
  }
});
document.addEventListener('focusin', (event) => {
  const field = fieldOf(event);
  if (field) {
    look(field);
  }
});
const first = document.activeElement;
if (first && fieldOf({ target: first } as unknown as Event)) {
  look(first as Field);
}
