import type { Lost } from '../../../Client/lasting-hub';
import { clockWithSeconds } from '../../../Client/clock';

/** How far what is written has come. */
export interface Standing {
  /** Something is not on the server's disk. */
  unsent: boolean;
  /** A batch is on its way. */
  sending: boolean;
  /** Why there is no contact; null while there is. */
  why: Lost | null;
  savedAt: Date | null;
  /** What is unsent lies in the browser's storage; else the page alone has it. */
  stored: boolean;
  /** Why nothing can be had of the document any more. */
  gone: string;
}

/** The words of the status line, and whether they tell of trouble. */
export function saying({ unsent, sending, why, savedAt, stored, gone }: Standing, problem?: string): [text: string, trouble: boolean] {
  const kept = stored ? 'Texten är kvar i webbläsaren' : 'Texten finns bara i den här sidan';
  if (unsent) {
    return problem
      ? [`Osparat: ${problem}`, true]
      : why === 'signed-out'
        ? [`Osparat: du är utloggad. ${kept}. Logga in i en annan flik, så sparas den.`, true]
        : why === 'other'
          ? [`Osparat: någon annan är inloggad i den här webbläsaren. Det du skrev skickas inte i den personens namn. ${kept}. Logga in som dig själv i en annan flik, så sparas den.`, true]
          : why !== null
            ? [`Osparat: ingen kontakt med servern. ${kept} och sparas när kontakten är tillbaka.`, true]
            : [sending ? 'Sparas…' : 'Osparat', false];
  }

  const saved = savedAt ? `Sparat ${clockWithSeconds(savedAt)}` : '';
  return why === 'gone'
    ? [gone, true]
    : why === 'signed-out' || why === 'other'
      ? [`${why === 'other' ? 'Någon annan är inloggad i den här webbläsaren. Ladda om sidan.' : 'Du är utloggad.'} ${saved}`, true]
      : why === 'network'
        ? [`Ingen kontakt med servern. ${saved ? `${saved}.` : ''} Det du skriver sparas när kontakten är tillbaka.`, true]
        : [saved, false];
}
