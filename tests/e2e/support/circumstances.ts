import type { Page } from '@playwright/test';
import { edgesLost, focusLost, markGrounds, markShapes } from './forced-colours';

/** What the page keeps about how far things moved, and which. */
type Watched = { shifts: number; shifted: string[] };

/** Follows how far things move while a page loads: call it before the first page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.shifts = 0;
    watched.shifted = [];
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        watched.shifts += value;
        watched.shifted.push(...sources.map(({ node }) => (node?.textContent ?? '').trim().slice(0, 40)));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What is wrong with the page that is open, under each circumstance in turn; nothing when all is well. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults = await faultsOfWords(page);
  const note = noteOf(page, faults);
  await page.setViewportSize({ width: 1920, height: 1080 });
  note('1920 pixels wide', [...(await page.evaluate(spilling)), ...(await page.evaluate(tooWide))]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(markGrounds);
  await page.evaluate(markShapes);
  await page.emulateMedia({ forcedColors: 'active' });
  note('forced colours', [...(await page.evaluate(edgesLost)), ...(await page.evaluate(focusLost))]);
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

/** The circumstances in which it matters how long the words are: those of another language can spill alone. */
export async function faultsOfWords(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const note = noteOf(page, faults);
  await page.evaluate(() => document.fonts.ready);
  note('while it loads', await page.evaluate(movedWhileLoading));
  return [...faults, ...(await spillsOf(page))];
}

/** What spills on narrow screens and with large text; for a page in the middle of a story, with its content. */
export async function spillsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const note = noteOf(page, faults);
  for (const width of [768, 390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    note(`${width} pixels wide`, await page.evaluate(spilling));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  note('text twice as large', await page.evaluate(spilling));
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return faults;
}

function noteOf(page: Page, faults: string[]) {
  return (circumstance: string, found: string[]) =>
    faults.push(...found.map((fault) => `${new URL(page.url()).pathname}, ${circumstance}: ${fault}`));
}

/** Google calls a shift of up to 0.1 good; here nothing need move; the map of the home page still does, by 0.010. */
function movedWhileLoading(): string[] {
  const { shifts, shifted } = window as unknown as Watched;
  return shifts < 0.015 ? [] : [`things move by ${shifts.toFixed(3)}: ${shifted.join(' | ')}`];
}

/** Text that leaves its box or the window, or is cut off. What only a screen reader reads is left out. */
function spilling(): string[] {
  const found: string[] = [];
  const over = document.documentElement.scrollWidth - window.innerWidth;
  if (over > 0) found.push(`the page is ${over} pixels too wide`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    if (clientWidth < 2 || !element.checkVisibility() || !element.textContent?.trim()) continue;
    const style = getComputedStyle(element);
    const cut = style.overflowY !== 'visible' && scrollHeight > clientHeight + 1;
    const reason = scrollWidth > clientWidth + 1 ? 'leaves its box' : cut ? 'is cut off' : null;
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (reason && own) found.push(`“${element.textContent.trim().slice(0, 50)}” ${reason}`);
  }
  return found;
}

/** Content outside the width of the house, and lines of running text that are too long to read. */
function tooWide(): string[] {
  const found: string[] = [];
  const edge = (window.innerWidth - 1120) / 2;
  const range = document.createRange();
  for (const element of document.querySelectorAll<HTMLElement>(
    'body :is(p, li, dd, td, h1, h2, h3, label)',
  )) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width < 2) continue;
    const name = `“${element.textContent.trim().slice(0, 50)}”`;
    if (left < edge - 1 || right > window.innerWidth - edge + 1) found.push(`${name} is outside the content`);
    // A digit of Source Sans is half as wide as its size: 66 of them is the measure, and a word may stand out.
    range.selectNodeContents(element);
    const lines = [...range.getClientRects()].map((line) => line.width);
    const characters =
      Math.max(0, ...lines) / (Number.parseFloat(getComputedStyle(element).fontSize) * 0.497);
    if (element.tagName === 'P' && characters > 72)
      found.push(`${name} has lines of ${Math.round(characters)} characters`);
  }
  return found;
}
