import type { AccountKey } from './accounts';

/** Public pages that stand on their own; those of the three jobs are looked at in their own files. */
export const PUBLIC_PAGES = [
  '',
  '/standaarden',
  '/besluiten',
  '/alv',
  '/fonds',
  '/gemeenten',
  '/wie-mag-wat',
  '/benoemingen',
  '/logboek',
  '/privacy',
  '/bouwstenen',
  '/inloggen',
  '/inloggen/gemeente',
  '/wachtwoord-vergeten',
  '/post',
  '/bestaat-niet',
];

/** Of each public page about one thing, an example. */
export const PUBLIC_EXAMPLES = [
  '/gemeenten/nijmegen',
  '/fonds/2018',
  '/standaarden/dmarc',
  '/alv/alv-2017-06-14',
  '/alv/alv-2017-06-14/6a',
  '/besluiten/college-van-dienstverleningszaken/2026-003',
  '/benoemingen/taskforce-samen-organiseren',
];

/** The pages of the portal that stand on their own, each as somebody who works there. */
export const PORTAL_PAGES: Record<string, { as: AccountKey; paths: string[] }> = {
  municipality: {
    as: 'coordinatorNijmegen',
    paths: [
      '/mijn',
      '/mijn/verplichtingen',
      '/mijn/logboek',
      '/mijn/voor-wie',
      '/standaarden',
      '/standaarden/dmarc',
      '/geen-toegang',
    ],
  },
  administrator: {
    as: 'administratorVlieland',
    paths: [
      '/mijn',
      '/mijn/mandaten',
      '/mijn/mensen',
      '/mijn/mensen/uitnodigen',
      '/mijn/account',
      '/mijn/account/sessies',
      '/mijn/account/gegevens',
      '/mijn/account/gegevens/wissen',
      '/mijn/bevestigen',
      '/mijn/sso',
    ],
  },
  delegate: { as: 'delegateVlieland', paths: ['/mijn', '/mijn/stemmen', '/mijn/mandaten'] },
  College: {
    as: 'collegeChair',
    paths: ['/mijn', '/mijn/besluiten', '/mijn/besluiten/nieuw', '/mijn/logboek'],
  },
  bureau: {
    as: 'bureau',
    paths: [
      '/mijn',
      '/mijn/alv',
      '/mijn/alv/nieuw',
      '/mijn/programma/2027',
      '/mijn/besluiten',
      '/mijn/herindelingen',
      '/mijn/herindelingen/nieuw',
      '/mijn/herindelingen/invoeren',
      '/mijn/inwoners',
      '/mijn/benoemingen',
    ],
  },
  administrators: { as: 'bureau', paths: ['/mijn/beheerders', '/mijn/domeinen'] },
  controller: { as: 'controller', paths: ['/mijn', '/mijn/programma/2027'] },
  auditor: {
    as: 'auditor',
    paths: [
      '/mijn',
      '/mijn/besluiten',
      '/mijn/alv',
      '/mijn/logboek',
      '/mijn/herindelingen',
      '/mijn/inwoners',
    ],
  },
};
