// The live meeting in the browser: the clock of the current item, the decision line, one's own notes, keys of the roll.
export { attachLine, putBack } from './line';
export { startClock } from './clock';
export { attachOwnNotes } from './own-notes';
export { showCurrent, showItem, showNewest } from './in-view';
import { startClearOfBars, startInView, startTitle } from './in-view';
import { startRollKeys } from './roll-keys';
import { startFocusKeys } from './focus-keys';
import { startTypedAhead } from './typed-ahead';
import { startVoteInView } from './vote-in-view';

startRollKeys();
startFocusKeys();
startTypedAhead();
startInView();
startClearOfBars();
startTitle();
startVoteInView();
