import { startCircuit } from './connection';
import { startKeys } from './keys';
import { startMenus } from './menus';
import { startThemeSwitch } from './theme-switch';

startThemeSwitch();
startMenus();
startKeys();
void startCircuit();
