// Finds the places for minutes on the page, whoever drew them and whenever: the circuit may come, go and draw them anew.
import { nameTab } from './drafts';
import { lookingBack } from './look-back';
import { MinutesLink } from './minutes-link';
import { MinutesSession } from './session';

const sessions = new Map<string, MinutesSession>();
const link = new MinutesLink();

function look(): void {
  for (const host of document.querySelectorAll<HTMLElement>('[data-protokoll]')) {
    const { protokoll: item, mote: meeting, konto: account = '', etikett: label = 'Anteckningar' } = host.dataset;
    if (!item || !meeting) {
      continue;
    }

    let session = sessions.get(item);
    if (!session) {
      session = new MinutesSession(link, account, meeting, item, label, lookingBack, () => sessions.delete(item));
      sessions.set(item, session);
    }

    if (!session.isOn(host)) {
      session.attach(host);
    }
  }

  for (const session of [...sessions.values()]) {
    session.leaveIfGone();
  }
}

void nameTab().then(() => {
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
});
