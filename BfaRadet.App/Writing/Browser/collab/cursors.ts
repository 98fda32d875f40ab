// Carets and selections of the other writers, with the names the server gave.
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

type News = { seat: string; caret: Caret } | { people: readonly Person[] };

interface Cursors {
  people: readonly Person[];
  carets: ReadonlyMap<string, Caret>;
}

const key = new PluginKey<Cursors>('cursors');
const colours = 6;

export const cursors = (people: readonly Person[], own: string): Plugin<Cursors> => new Plugin({
  key,
  state: {
    init: (): Cursors => ({ people, carets: new Map() }),
    apply(tr, now) {
      const news = tr.getMeta(key) as News | undefined;
      const moved = new Map([...now.carets].map(([seat, { anchor, head }]) =>
        [seat, { anchor: tr.mapping.map(anchor, -1), head: tr.mapping.map(head, -1) }]));
      if (news && 'people' in news) {
        const here = new Set(news.people.map((person) => person.seat));
        return { people: news.people, carets: new Map([...moved].filter(([seat]) => here.has(seat))) };
      }

      if (news && news.seat !== own) {
        const last = tr.doc.content.size;
        moved.set(news.seat, { anchor: Math.min(news.caret.anchor, last), head: Math.min(news.caret.head, last) });
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

    marks.push(Decoration.widget(caret.head, () => flag(person.name, colour), {
      key: `${person.seat}:${person.name}`, side: 10, ignoreSelection: true,
    }));
  });
  return DecorationSet.create(state.doc, marks);
}

function flag(name: string, colour: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'bfa-ed-caret';
  caret.dataset.colour = colour;
  // Screen readers get it from the list of participants; here it would be read in the middle of the text.
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'bfa-ed-name';
  label.textContent = name;
  caret.append(label);
  return caret;
}
