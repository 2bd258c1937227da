/** The largest form with a file, in bytes: a file that is a little too large still gets its answer beside the field. */
export const LARGEST_FORM = 8 * 1024 * 1024;

/** The largest body of any other request, in bytes. */
const USUAL_FORM = 1024 * 1024;

const SENDS_FILE = /^\/(nl|en)\/mijn\/(mandaten\/nieuw|verplichtingen\/[0-9a-f-]+\/bewijs)$/;

/** Whether a form with a file is sent to this path; such a page says beside its field that a file is too large. */
export function takesFile(path: string): boolean {
  return SENDS_FILE.test(path);
}

/** Bytes that a request to this path may bring, whatever it says of their number. */
export function largestBodyAt(path: string): number {
  return takesFile(path) ? LARGEST_FORM : USUAL_FORM;
}
