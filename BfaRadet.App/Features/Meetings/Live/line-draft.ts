import { newId } from '../../../Client/ids';

/** What stands on a decision line that is not recorded yet, and the id its decision will get. */
export interface Draft {
  text: string;
  id: string;
}

export function readDraft(key: string): Draft {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as Partial<Draft>;
    if (typeof kept.text === 'string' && typeof kept.id === 'string') {
      return { text: kept.text, id: kept.id };
    }
  } catch {
    // Nothing kept, or not by us.
  }

  return { text: '', id: newId() };
}

/** Keeps the text, or lets it go when it is empty. Without an id it is another decision. */
export function keepDraft(key: string, text: string, id = newId()): Draft {
  if (text === '') {
    localStorage.removeItem(key);
  } else {
    localStorage.setItem(key, JSON.stringify({ text, id }));
  }

  return { text, id };
}
