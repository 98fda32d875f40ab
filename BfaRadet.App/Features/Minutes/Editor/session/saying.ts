import type { Lost } from '../../../../Client/lasting-hub';
import { clockWithSeconds } from '../../../Meetings/Wall/wall-texts';

/** How far what is written has come. */
export interface Standing {
  /** Something is not on the server's disk. */
  unsent: boolean;
  /** A batch is on its way. */
  sending: boolean;
  /** Why there is no contact; null while there is. */
  why: Lost | null;
  savedAt: Date | null;
  /** This machine is others' too: nothing is kept in its storage. */
  shared: boolean;
  /** Why nothing can be had of the document any more. */
  gone: string;
}

/** The words of the status line, and whether they tell of trouble. */
export function saying({ unsent, sending, why, savedAt, shared, gone }: Standing, problem?: string): [text: string, trouble: boolean] {
  const kept = shared ? 'Texten finns bara i den här sidan' : 'Texten är kvar i webbläsaren';
  if (unsent) {
    return problem
      ? [`Osparat: ${problem}`, true]
      : why === 'signed-out'
        ? [`Osparat: du är utloggad. ${kept}. Logga in i en annan flik, så sparas den.`, true]
        : why !== null
          ? [`Osparat: ingen kontakt med servern. ${kept} och sparas när kontakten är tillbaka.`, true]
          : [sending ? 'Sparas…' : 'Osparat', false];
  }

  const saved = savedAt ? `Sparat ${clockWithSeconds(savedAt)}` : '';
  return why === 'gone'
    ? [gone, true]
    : why === 'signed-out'
      ? [`Du är utloggad. ${saved}`, true]
      : why === 'network'
        ? [`Ingen kontakt med servern. ${saved ? `${saved}.` : ''} Det du skriver sparas när kontakten är tillbaka.`, true]
        : [saved, false];
}
