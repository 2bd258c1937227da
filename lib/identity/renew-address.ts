/** The address that sets the cookie of the session right, and then sends the browser on to `next` (with its language). */
export function renewAddress(next: string, tries = 0): string {
  return `/api/mijn/sessie?volgende=${encodeURIComponent(next)}${tries > 0 ? `&keer=${tries}` : ''}`;
}
