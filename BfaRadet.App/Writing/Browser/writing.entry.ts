// Finds the places for documents on the page, whoever drew them and whenever: the circuit may come, go and draw them again.
import { lookingBack } from './history/look-back';
import { redacting } from './history/redact';
import { together } from './session/extras';
import { HandOver } from './session/hand-over';
import { WritingLink } from './session/writing-link';
import { DocumentSession } from './session/session';
import { nameTab } from './session/tab';
import type { DocumentWords } from './text/document-words';
import { WaitingElsewhere } from './session/waiting-elsewhere';

const sessions = new Map<string, DocumentSession>();
const link = new WritingLink();
const extras = together([lookingBack, redacting]);
const handOver = new HandOver();
const elsewhere = new WaitingElsewhere(() => new Set(sessions.keys()));

function look(): void {
  for (const host of document.querySelectorAll<HTMLElement>('[data-document]')) {
    const { document: id, parent, account = '', label = '', words } = host.dataset;
    if (!id || !parent || !words) {
      continue;
    }

    let session = sessions.get(id);
    if (!session) {
      session = new DocumentSession(link, { id, parent, account, label, words: JSON.parse(words) as DocumentWords }, extras, () => sessions.delete(id));
      sessions.set(id, session);
    }

    if (!session.isOn(host)) {
      session.attach(host);
    }
  }

  for (const session of [...sessions.values()]) {
    session.leaveIfGone();
  }

  elsewhere.look();
  handOver.look((place) => sessions.get(place.dataset.document ?? ''));
}

// The circuit cannot be taken up again, as after a restart: the page has to be loaded again, but not under one's hands.
document.addEventListener('bfa:reload', (event) => {
  if ([...sessions.values()].some((session) => session.busy)) {
    event.preventDefault();
  }
});

void nameTab().then(() => {
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
});
