/** An entry of the main navigation; `current` also for the pages below it. */
export type NavItem = { href: string; label: string; current?: boolean };

/** The same page in the other language: its name in that language, and its code. */
export type LanguageLink = { href: string; label: string; lang: string };
