/** `npm start` with its data in a folder of its own: what tests run that end processes of a portal. */
import { runPortal } from '@/scripts/portal/run';
import { runCommand } from '@/scripts/support/lifetime';

runCommand((lifetime, [folder]) => runPortal(lifetime, 'start', folder));
