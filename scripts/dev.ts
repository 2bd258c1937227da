/** `npm run dev`: the same as `npm start` with hot reload instead of a build. */
import { runPortal } from './portal/run';
import { runCommand } from './support/lifetime';

runCommand((lifetime) => runPortal(lifetime, 'dev'));
