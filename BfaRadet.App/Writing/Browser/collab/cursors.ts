// Carets and selections of the other writers, with the names the server gave.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { stateNow } from '../view/caret-in-time';

/** A participant who has the document open. */
export interface Person {
  seat: string;
  name: string;
  writes: boolean;
}

interface Caret {
  anchor: number;
  head: number;
}

/** A caret that has come to a place: where it goes on from there, it has not come anew. */
interface Seen extends Caret {
  arrival: number;
}

/** How long the name is shown at a caret that has come to a place, over the line above it. Then it is met by a pointer. */
const named = 2_000;

type News = { seat: string; caret: Caret } | { people: readonly Person[] };

interface Cursors {
  people: readonly Person[];
  carets: ReadonlyMap<string, Seen>;
}

const key = new PluginKey<Cursors>('cursors');
const colours = 6;

export const cursors = (people: readonly Person[], own: string): Plugin<Cursors> => new Plugin({
  key,
  state: {
    init: (): Cursors => ({ people, carets: new Map() }),
    apply(tr, now) {
      const news = tr.getMeta(key) as News | undefined;
      const moved = new Map([...now.carets].map(([seat, { anchor, head, arrival }]) =>
        [seat, { anchor: tr.mapping.map(anchor, -1), head: tr.mapping.map(head, -1), arrival }]));
      if (news && 'people' in news) {
        const here = new Set(news.people.map((person) => person.seat));
        return { people: news.people, carets: new Map([...moved].filter(([seat]) => here.has(seat))) };
      }

      if (news && news.seat !== own) {
        const last = tr.doc.content.size;
        const [anchor, head, former] = [Math.min(news.caret.anchor, last), Math.min(news.caret.head, last), moved.get(news.seat)];
        const arrival = former && goesOn(tr.doc, former.head, head) ? former.arrival : Date.now();
        moved.set(news.seat, { anchor, head, arrival });
      }

      return tr.docChanged || news ? { people: now.people, carets: moved } : now;
    },
  },
  props: { decorations: (state) => draw(state, own) },
});

export function showCaret(view: EditorView, seat: string, anchor: number, head: number): void {
  const last = view.state.doc.content.size;
  if (anchor >= 0 && head >= 0 && anchor <= last && head <= last) {
    view.dispatch(stateNow(view).tr.setMeta(key, { seat, caret: { anchor, head } } satisfies News));
  }
}

export function showPeople(view: EditorView, people: readonly Person[]): void {
  view.dispatch(stateNow(view).tr.setMeta(key, { people } satisfies News));
}

/** In the same paragraph, or into the next by Enter. */
function goesOn(doc: Node, from: number, to: number): boolean {
  return Math.abs(from - to) < 4 || doc.resolve(from).start() === doc.resolve(to).start();
}

function draw(state: EditorState, own: string): DecorationSet {
  const { people, carets } = key.getState(state)!;
  const marks: Decoration[] = [];
  people.forEach((person, at) => {
    const caret = carets.get(person.seat);
    if (!caret || person.seat === own) {
      return;
    }

    const colour = String(at % colours);
    const [from, to] = [Math.min(caret.anchor, caret.head), Math.max(caret.anchor, caret.head)];
    if (from < to) {
      marks.push(Decoration.inline(from, to, { class: 'bfa-ed-chosen', 'data-colour': colour }));
    }

    marks.push(Decoration.widget(caret.head, () => flag(person.name, colour, caret.arrival), {
      key: `${person.seat}:${person.name}:${caret.arrival}`, side: 10, ignoreSelection: true,
    }));
  });
  return DecorationSet.create(state.doc, marks);
}

function flag(name: string, colour: string, arrival: number): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'bfa-ed-caret';
  caret.dataset.colour = colour;
  // Screen readers get it from the list of participants; here it would be read in the middle of the text.
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'bfa-ed-name';
  label.textContent = name;
  // By the clock and not by an animation: the caret is drawn anew with every letter that is written at it.
  const left = arrival + named - Date.now();
  const hide = (): void => label.classList.add('bfa-ed-told');
  if (left > 0) {
    setTimeout(hide, left);
  } else {
    hide();
  }

  caret.append(label);
  return caret;
}
