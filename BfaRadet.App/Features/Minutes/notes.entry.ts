// Finds the notes' boxes on the page, whoever drew them and whenever: the circuit may come, go and draw them anew.
import { nameTab } from './notes-drafts';
import { NotesSession } from './notes-session';

const sessions = new Map<string, NotesSession>();

function look(): void {
  for (const host of document.querySelectorAll<HTMLElement>('[data-anteckningar]')) {
    const { konto = '', mote, punkt, revision } = host.dataset;
    const text = host.querySelector<HTMLTextAreaElement>('[data-text]');
    if (!mote || !punkt || !text) {
      continue;
    }

    const name = `${konto}:${mote}:${punkt}`;
    const session = sessions.get(name) ?? new NotesSession(konto, mote, punkt, Number(revision), text.value, () => sessions.delete(name));
    sessions.set(name, session);
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
