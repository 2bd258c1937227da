/**
 * Forced colours take every ground away. Before they are set, `markGrounds` notes what is seen by its ground: a
 * button, a field, a status, a bar without text.
 */
export function markGrounds(): void {
  const groundOf = (element: Element) => getComputedStyle(element).backgroundColor;
  const isClear = (colour: string) => colour === 'transparent' || /, 0\)$/.test(colour);
  const behind = (element: Element | null): string =>
    element && isClear(groundOf(element)) ? behind(element.parentElement) : element ? groundOf(element) : '';
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (element.offsetWidth < 3 || element.offsetHeight < 3 || !element.checkVisibility()) continue;
    const isBar = element.childElementCount === 0 && !element.textContent?.trim();
    if (!isBar && !element.matches('button, a, input, select, textarea, .status')) continue;
    // The skip link waits above the window, and has the ring of the focus when it is there.
    if (element.getBoundingClientRect().bottom + window.scrollY <= 0) continue;
    const ground = groundOf(element);
    if (!isClear(ground) && ground !== behind(element.parentElement)) element.dataset.ground = '';
  }
}

/** Notes the shapes of drawings that are seen: those in the colour of the page cut others out, and stay unseen. */
export function markShapes(): void {
  const page = getComputedStyle(document.body).backgroundColor;
  for (const shape of document.querySelectorAll<SVGElement>('svg :is(path, circle, rect, line, polyline)')) {
    const { fill, stroke } = getComputedStyle(shape);
    const isDrawn = [fill, stroke].some((colour) => colour !== 'none' && colour !== page);
    if (isDrawn && shape.checkVisibility()) shape.dataset.drawn = '';
  }
}

/** What of that forced colours left without an edge or drawn in the colour of the page. */
export function edgesLost(): string[] {
  const nameOf = (element: Element) => element.outerHTML.slice(0, 120);
  const page = getComputedStyle(document.body).backgroundColor;
  const isBare = (element: Element) => {
    const { appearance, backgroundColor, borderTopStyle, borderBottomWidth } = getComputedStyle(element);
    // What the browser draws itself has an edge that no style tells.
    const isOurs = appearance === 'none' || !element.matches('input');
    return isOurs && backgroundColor === page && (borderTopStyle === 'none' || borderBottomWidth === '0px');
  };
  const isGone = (shape: Element) => {
    const { fill, stroke } = getComputedStyle(shape);
    return [fill, stroke].every((colour) => colour === 'none' || colour === page);
  };
  const bare = [...document.querySelectorAll('[data-ground]')].filter(isBare);
  const gone = [...document.querySelectorAll('[data-drawn]')].filter(isGone);
  return [
    ...bare.map((element) => `no edge: ${nameOf(element)}`),
    ...gone.map((shape) => `drawn in the colour of the page: ${nameOf(shape)}`),
  ];
}

/** Stops of the keyboard that do not show that they have the focus. */
export function focusLost(): string[] {
  const found: string[] = [];
  // The ring of a choice goes around its whole box.
  const isRinged = (element: Element | null) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ];
  // A page of a hundred rows repeats itself: the first stops hold every kind.
  for (const stop of stops
    .filter((element) => element.checkVisibility() && !element.closest('svg'))
    .slice(0, 40)) {
    stop.focus();
    if (document.activeElement === stop && ![stop, stop.parentElement, stop.closest('label')].some(isRinged))
      found.push(`no focus seen: ${stop.outerHTML.slice(0, 120)}`);
  }
  return found;
}
