// An earlier text is put back, and it is said so when the server has it on disk and not before.
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import type { Collab } from '../collab/collab';
import { stateNow } from '../view/caret-in-time';
import { backTo } from './blocks-back';

/** What became of it. Clashed: where somebody else wrote at the same time the text is not as it was. */
export type Restored = 'same' | 'done' | 'clashed' | 'failed';

export class Restoring {
  private answer: ((how: Restored) => void) | null = null;
  private taken = 0;
  private clashed = false;

  /** @param pending What waits for its receipt now. */
  constructor(private readonly pending: () => Collab['pending']) {}

  start(view: EditorView, goal: Node): Promise<Restored> {
    const tr = backTo(stateNow(view), goal);
    if (!tr) {
      return Promise.resolve('same');
    }

    view.dispatch(tr);
    this.taken = takenAway(this.pending());
    this.clashed = false;
    return new Promise((answer) => {
      this.answer = answer;
      this.drawn();
    });
  }

  /** A batch was taken in. Less is taken away than before it: there was something in it that could not be known of. */
  took(own: boolean): void {
    if (!this.answer) {
      return;
    }

    this.clashed ||= !own && takenAway(this.pending()) < this.taken;
    if (own || this.pending().length === 0) {
      this.end(this.clashed ? 'clashed' : 'done');
    }
  }

  /** The editor has drawn something. When nothing waits and no receipt has come with it, it was given up. */
  drawn(): void {
    if (this.answer && this.pending().length === 0) {
      queueMicrotask(() => this.end('failed'));
    }
  }

  private end(how: Restored): void {
    this.answer?.(how);
    this.answer = null;
  }
}

const takenAway = (pending: Collab['pending']): number => pending.reduce((sum, { step }) => {
  step.getMap().forEach((from, to) => (sum += to - from));
  return sum;
}, 0);
