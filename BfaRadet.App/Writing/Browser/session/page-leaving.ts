import { isShared } from '../../../Client/kept';
import type { Sending } from './sending';
import type { Sheet } from './sheet';

/**
 * When the page goes away: what is written is sent at once; where nothing is kept for next time, one is asked first. When
 * one is signed out in another tab nothing is kept any more.
 */
export class PageLeaving {
  constructor(
    private readonly sheet: Sheet,
    private readonly sending: Sending,
  ) {
    addEventListener('pagehide', this.hurry);
    addEventListener('beforeunload', this.warn);
    document.addEventListener('bfa:signed-out', this.signedOut);
  }

  end(): void {
    removeEventListener('pagehide', this.hurry);
    removeEventListener('beforeunload', this.warn);
    document.removeEventListener('bfa:signed-out', this.signedOut);
  }

  private readonly signedOut = (): void => this.sheet.storeAnew();

  private readonly hurry = (): void => this.sending.push(true);

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.sheet.unsent && isShared()) {
      event.preventDefault();
    }
  };
}
