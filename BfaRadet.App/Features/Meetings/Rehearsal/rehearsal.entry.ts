// The agenda gone through before the meeting, on the wall's own sheet. Windows of one browser follow each other, so that one can
// stand on the wall; a reload goes on where it was. Nothing is sent to the server.
import { MeetingConnection } from '../Hub/meeting-connection';
import { WallPicture } from '../Wall/wall-picture';
import { before, moved, paused, placeOf, wall, type Agenda, type Rehearsal } from './rehearsal';
import { rows, told, total } from './rehearsal-words';

/** One that was left lying is begun anew. */
const tooOld = 12 * 3_600_000;
const page = document.querySelector<HTMLElement>('[data-rehearsal]');

if (page?.dataset.rehearsal && page.dataset.agenda) {
  start(page, page.dataset.rehearsal, JSON.parse(page.dataset.agenda) as Agenda);
}

function start(sheet: HTMLElement, meeting: string, first: Agenda): void {
  const key = `bfa:genomgang:${meeting}`;
  const picture = new WallPicture(sheet);
  const ahead = Date.parse(first.meeting.at) - Date.now();
  const now = (): number => Date.now() + ahead;
  const find = <T extends HTMLElement>(selector: string): T | null => sheet.querySelector<T>(selector);
  let agenda = first;
  let rehearsal = read() ?? before(now());

  const show = (): void => {
    const place = placeOf(rehearsal, agenda);
    const ended = place >= agenda.items.length && rehearsal.ended;
    picture.show(wall(rehearsal, agenda, now()));
    const summary = find('[data-summary]');
    if (summary) {
      if (ended) {
        find('[data-shows="plain"]')!.hidden = true;
        find('[data-total]')!.textContent = total(rehearsal, agenda, now());
        find('[data-rows]')!.replaceChildren(...rows(rehearsal, agenda, now()).map(row));
      }

      const comes = ended && summary.hidden;
      summary.hidden = !ended;
      if (comes) {
        find('#summary')!.focus();
      }
    }

    button('next', place < 0 ? 'Börja' : place === agenda.items.length - 1 ? 'Avsluta' : 'Nästa', !ended && agenda.items.length > 0);
    button('back', 'Föregående', place >= 0);
    button('pause', rehearsal.since === null ? 'Låt klockan gå' : 'Stanna klockan', place >= 0 && !ended);
    button('again', 'Börja om', ended);
    tick();
  };

  const tick = (): void => {
    picture.tick(now());
    picture.fill({ quorum: '', age: '' });
    find('[data-told]')!.textContent = told(rehearsal, agenda, now());
  };

  const become = (next: Rehearsal): void => {
    rehearsal = next;
    try {
      localStorage.setItem(key, JSON.stringify(rehearsal));
    } catch {
      // Then it lives in this window alone.
    }

    show();
  };

  const go = (by: number): void => {
    const to = placeOf(rehearsal, agenda) + by;
    if (to >= -1 && to <= agenda.items.length && agenda.items.length > 0) {
      become(moved(rehearsal, agenda, to, now()));
    }
  };

  sheet.addEventListener('click', ({ target }) => {
    switch (target instanceof HTMLElement ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined) {
      case 'next': return go(1);
      case 'back': return go(-1);
      case 'pause': return become(paused(rehearsal, agenda, now()));
      case 'again': return become(before(now()));
    }
  });

  // As a clicker for slides has them.
  document.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (by && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      go(by);
    }
  });

  addEventListener('storage', (event) => {
    if (event.key === key) {
      rehearsal = read() ?? before(now());
      show();
    }
  });

  let known = JSON.stringify(agenda.meeting.order);
  new MeetingConnection(meeting, {
    state(state) {
      if (state.state !== 'Preparing' && state.state !== 'Shared') {
        // The server then leads to the meeting.
        location.reload();
      } else if (JSON.stringify(state.order) !== known || state.version > agenda.meeting.version) {
        known = JSON.stringify(state.order);
        void readAgain(state.version);
      }
    },
    lost(why) {
      if (why === 'gone') {
        location.reload();
      }
    },
  }).start();

  async function readAgain(version: number): Promise<void> {
    const answer = await fetch(location.href).catch(() => null);
    const fresh = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('[data-rehearsal]') : null;
    if (fresh?.dataset.agenda) {
      agenda = JSON.parse(fresh.dataset.agenda) as Agenda;
      agenda.meeting.version = version;
      show();
    }
  }

  function read(): Rehearsal | null {
    try {
      const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Rehearsal | null;
      return found && now() - found.at < tooOld ? found : null;
    } catch {
      return null;
    }
  }

  function button(name: string, text: string, shown: boolean): void {
    const found = find<HTMLButtonElement>(`[data-do="${name}"]`);
    if (found) {
      found.textContent = text;
      if (!shown && document.activeElement === found) {
        find('[data-do="next"]:not([hidden]), [data-do="again"]:not([hidden])')?.focus();
      }

      found.hidden = !shown;
    }
  }

  show();
  setInterval(tick, 1_000);
}

function row([title, planned, took]: [string, string, string]): HTMLTableRowElement {
  const line = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = title;
  line.append(head, ...[planned, took].map((text) => Object.assign(document.createElement('td'), { textContent: text })));
  return line;
}
