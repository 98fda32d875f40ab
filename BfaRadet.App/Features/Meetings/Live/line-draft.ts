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

// Not randomUUID: browsers have it only over https.
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
