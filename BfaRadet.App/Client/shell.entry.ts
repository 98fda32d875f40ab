import { startArrows } from './arrows';
import { startCodes } from './code-in-address';
import { startCircuit } from './connection';
import { startCopying } from './copying';
import { startDays } from './days';
import { startFieldErrors } from './field-errors';
import { arrive, startFocus } from './focus';
import { startGuardedFields } from './guarded';
import { startIntoView } from './into-view';
import { startHolding } from './kept';
import { startKeptFields } from './kept-fields';
import { startKeys } from './keys';
import { startMenus } from './menus';
import { startPasswords } from './passwords';
import { startPasteLimits } from './paste-limits';
import { startPostedPages } from './posted';
import { startSignedIn } from './signed-in';
import { startSignOut } from './sign-out';
import { startThemeSwitch } from './theme-switch';
import { startTitle } from './title';
import { startUnsaved } from './unsaved';

declare global {
  interface Window {
    /** Called by FocusOnArrival. */
    bfaArrive: () => void;
  }
}

window.bfaArrive = arrive;
startThemeSwitch();
startTitle();
startMenus();
startKeys();
startFocus();
startFieldErrors();
startDays();
startPasswords();
startPasteLimits();
startPostedPages();
startGuardedFields();
startIntoView();
startHolding();
startKeptFields();
startUnsaved();
startSignOut();
startSignedIn();
startCodes();
startCopying();
startArrows();
void startCircuit();
if (document.body.dataset.circuit === undefined) {
  window.bfaStarted?.();
}
