/** The address that gives the browser a new token, and then sends it on to `next` (with its language). */
export function renewAddress(next: string, tries = 0): string {
  return `/api/mijn/sessie?volgende=${encodeURIComponent(next)}${tries > 0 ? `&keer=${tries}` : ''}`;
}
