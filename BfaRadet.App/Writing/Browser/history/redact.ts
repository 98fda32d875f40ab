// Redacts a passage from a document and its history, for text that does not belong in a council's records.
import type { EditorView } from 'prosemirror-view';
import type { Extras } from '../session/extras';
import type { DocumentSession } from '../session/session';
import { redaction } from '../text/document-words';
import type { EditorAction } from '../view/editor-parts';

export const redacting: Extras = {
  actions: (session): EditorAction[] => [{
    label: 'Lyft ur',
    title: redaction(session.words).title,
    name: 'redact',
    when: 'always',
    shown: () => session.rightsNow.lift,
    run: (view) => (view.state.selection.empty ? void session.editor?.say('Markera först det som ska lyftas ur.') : ask(session, view)),
  }],
};

/** Shows exactly what will be removed first, since it cannot be undone. */
function ask(session: DocumentSession, view: EditorView): void {
  const { from, to } = view.state.selection;
  // Positions on the screen equal the server's only when nothing is pending.
  if (session.unsent) {
    session.editor?.say('Vänta tills det du har skrivit är sparat.');
    return;
  }

  const version = session.version;
  const words = view.state.doc.textBetween(from, to, '\n', ' ');
  const said = redaction(session.words);
  const dialog = document.createElement('dialog');
  dialog.className = 'bfa-ed-dialog';
  dialog.setAttribute('aria-labelledby', 'redact-heading');
  dialog.innerHTML = `
    <h2 id="redact-heading"></h2>
    <p></p>
    <blockquote class="bfa-ed-words" tabindex="0"></blockquote>
    <p class="bfa-ed-why" role="alert"></p>
    <div class="bfa-ed-choices">
      <button type="button" class="bfa-button" data-act>Lyft ur</button>
      <button type="button" class="bfa-quiet" data-cancel>Avbryt</button>
    </div>`;
  dialog.querySelector('h2')!.textContent = said.heading;
  dialog.querySelector('p')!.textContent = said.warning;
  dialog.querySelector('blockquote')!.textContent = words;
  const why = dialog.querySelector<HTMLElement>('.bfa-ed-why')!;
  const act = dialog.querySelector<HTMLButtonElement>('[data-act]')!;
  act.addEventListener('click', () => {
    act.disabled = true;
    session.ask<string | null>('Lift', version, from, to).then(
      (refused) => {
        if (refused === null) {
          dialog.close();
          session.editor?.say(said.done);
        } else {
          why.textContent = refused;
          act.disabled = false;
        }
      },
      () => {
        why.textContent = 'Ingen kontakt med servern. Inget har tagits bort. Försök igen.';
        act.disabled = false;
      });
  });
  dialog.querySelector('[data-cancel]')!.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    view.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
