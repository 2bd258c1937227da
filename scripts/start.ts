/** `npm start`: from a fresh clone to a portal that is served, one line per step. */
import { runPortal } from './portal/run';
import { runCommand } from './support/lifetime';

runCommand((lifetime) => runPortal(lifetime, 'start'));
