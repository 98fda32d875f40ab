// What was written before a reload, a crash or a closed lid and had no receipt: put back into the text, one draft after
// another, or shown beside it.
import { hubWords } from '../../../Client/hub-words';
import { launch } from '../collab/collab';
import { OutOfStep, recover, type Recovered } from './recover';
import { stateNow } from '../view/caret-in-time';
import type { KeptDraft } from './drafts';
import type { DocumentLine, WireBatch } from './writing-link';
import type { Sheet } from './sheet';

export class EarlierDrafts {
  private waiting: KeptDraft[] = [];

  /** @param send Sends what was put back. */
  constructor(
    private readonly sheet: Sheet,
    private readonly line: DocumentLine,
    private readonly send: () => void,
  ) {}

  get none(): boolean {
    return this.waiting.length === 0;
  }

  async find(): Promise<void> {
    this.waiting = await this.sheet.drafts.unsent();
  }

  /** Takes up the oldest, when there is contact and nothing else waits for its receipt; then the next. */
  async takeUp(): Promise<void> {
    const { sheet } = this;
    const draft = this.waiting[0];
    if (!sheet.view || !draft || sheet.unsent || sheet.why !== null) {
      return;
    }

    const found = await this.recovered(draft);
    const { view } = sheet;
    if (!found || !view || this.waiting[0] !== draft || sheet.unsent) {
      return;
    }

    this.waiting.shift();
    found.lost.forEach((words) => sheet.beside.keep(words, 'Det här hann inte sparas förra gången, och stället där det skrevs finns inte kvar.'));
    const tr = stateNow(view).tr;
    const fits = found.steps.every((step) => !tr.maybeStep(step).failed);
    if (!fits) {
      sheet.beside.keep(draft.words, 'Det här hann inte sparas förra gången, och kunde inte läggas in igen.');
    } else if (tr.docChanged) {
      sheet.change(tr.setMeta('addToHistory', false));
      sheet.editor?.say('Text som inte hann sparas förra gången är tillbaka.');
      if (found.flight) {
        sheet.change(launch(view.state, found.flight.id, found.flight.count));
      }
    }

    sheet.store();
    sheet.drafts.forget(draft.key);
    sheet.store();
    this.send();
    void this.takeUp();
  }

  /** Shows all of them beside the text: they can never be put back. */
  giveUp(why: string): void {
    this.waiting.splice(0).forEach((draft) => {
      this.sheet.beside.keep(draft.words, why);
      this.sheet.drafts.forget(draft.key);
    });
  }

  /** A draft as steps on the document of now; null without contact: it is tried again at the next. */
  private async recovered(draft: KeptDraft): Promise<Recovered | null> {
    try {
      return await recover(draft, {
        version: () => this.sheet.version,
        at: (version) => this.line.ask<unknown>('At', version),
        since: (version) => this.line.ask<WireBatch[]>('Since', version),
      });
    } catch (fault) {
      return fault instanceof OutOfStep || hubWords(fault) !== null
        ? { steps: [], flight: null, lost: [draft.words] }
        : null;
    }
  }
}
