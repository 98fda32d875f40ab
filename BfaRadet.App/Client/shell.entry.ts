import { arrive } from './arrival';
import { startCircuit } from './connection';
import { startHolding } from './kept';
import { startKeptFields } from './kept-fields';
import { startKeys } from './keys';
import { startMenus } from './menus';
import { startPasteLimits } from './paste-limits';
import { startSignOut } from './sign-out';
import { startThemeSwitch } from './theme-switch';

window.bfaArrive = arrive;
startThemeSwitch();
startMenus();
startKeys();
startPasteLimits();
startHolding();
startKeptFields();
startSignOut();
void startCircuit();
