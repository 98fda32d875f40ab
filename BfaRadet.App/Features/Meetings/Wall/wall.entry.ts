// The wall display: follows the meeting over the hub, ticks, and says how old its picture is.
import { MeetingConnection } from '../Hub/meeting-connection';
import { WallMinutes } from './wall-minutes';
import { WallPicture } from './wall-picture';
import { clockWithSeconds } from '../../../Client/clock';

const tooLong = 10_000;
const page = document.querySelector<HTMLElement>('[data-wall]');

if (page?.dataset.wall) {
  const picture = new WallPicture(page);
  const minutes = new WallMinutes(page, () => picture.fit());
  // performance.now() goes on evenly when somebody sets the computer's clock.
  let contactAt = performance.now();
  let ahead = 0;
  let signedOut = false;

  const serverNow = (): number => Date.now() + ahead;

  const tick = (): void => {
    const now = serverNow();
    const silent = performance.now() - contactAt;
    const contact = clockWithSeconds(now - silent);
    const lost = silent > tooLong;
    picture.tick(now);
    picture.fill({
      age: lost ? '' : `Uppdaterad ${contact}`,
      contact: signedOut
        ? `Skärmen är utloggad. Logga in på den här datorn. Visar läget kl. ${contact}`
        : lost
          ? `Ingen kontakt sedan ${contact} – visar senast kända`
          : '',
    });
  };

  new MeetingConnection(page.dataset.wall, {
    state(meeting) {
      ahead = Date.parse(meeting.at) - Date.now();
      signedOut = false;
      picture.show(meeting);
      minutes.show(meeting);
      tick();
    },
    contact() {
      contactAt = performance.now();
    },
    lost(why) {
      signedOut = why === 'signed-out';
      if (why === 'gone') {
        // The server then says what is the matter.
        location.reload();
      }
    },
  }).start();

  setInterval(tick, 1_000);
  keepAwake();
}

/** The screen stays lit where the browser can see to it; it lets go each time the page is hidden. */
function keepAwake(): void {
  const ask = (): void => {
    if (document.visibilityState === 'visible' && 'wakeLock' in navigator) {
      navigator.wakeLock.request('screen').catch(() => undefined);
    }
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
