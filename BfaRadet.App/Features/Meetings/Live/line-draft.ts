import { newId } from '../../../Client/ids';
import { keep, kept } from '../../../Client/kept';

/** What stands on a decision line that is not recorded yet, and the id its decision will get. */
export interface Draft {
  text: string;
  id: string;
}

export function readDraft(key: string): Draft {
  try {
    const { text, id } = JSON.parse(kept(key) ?? '') as Partial<Draft>;
    if (typeof text === 'string' && typeof id === 'string') {
      return { text, id };
    }
  } catch {
    // Nothing kept, or not by us.
  }

  return { text: '', id: newId() };
}

/** Keeps the text, or lets it go when it is empty. Without an id it is another decision. */
export function keepDraft(key: string, text: string, id = newId()): Draft {
  keep('localStorage', key, text === '' ? '' : JSON.stringify({ text, id }));
  return { text, id };
}
