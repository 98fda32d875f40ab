// Finds the places for minutes on the page, whoever drew them and whenever: the circuit may come, go and draw them anew.
import { lookingBack } from './history/look-back';
import { redacting } from './history/redact';
import { together } from './session/extras';
import { HandOver } from './session/hand-over';
import { MinutesLink } from './session/minutes-link';
import { MinutesSession } from './session/session';
import { nameTab } from './session/tab';
import { WaitingElsewhere } from './session/waiting-elsewhere';

const sessions = new Map<string, MinutesSession>();
const link = new MinutesLink();
const extras = together([lookingBack, redacting]);
const handOver = new HandOver();
const elsewhere = new WaitingElsewhere(() => new Set(sessions.keys()));

function look(): void {
  for (const host of document.querySelectorAll<HTMLElement>('[data-protokoll]')) {
    const { protokoll: item, mote: meeting, konto: account = '', etikett: label = 'Anteckningar' } = host.dataset;
    if (!item || !meeting) {
      continue;
    }

    let session = sessions.get(item);
    if (!session) {
      session = new MinutesSession(link, account, meeting, item, label, extras, () => sessions.delete(item));
      sessions.set(item, session);
    }

    if (!session.isOn(host)) {
      session.attach(host);
    }
  }

  for (const session of [...sessions.values()]) {
    session.leaveIfGone();
  }

  elsewhere.look();
  handOver.look((place) => sessions.get(place.dataset.protokoll ?? ''));
}

// The circuit cannot be taken up again, as after a restart: the page has to be loaded anew, but not under one's hands.
document.addEventListener('bfa:ny-sida', (event) => {
  if ([...sessions.values()].some((session) => session.busy)) {
    event.preventDefault();
  }
});

void nameTab().then(() => {
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
});
