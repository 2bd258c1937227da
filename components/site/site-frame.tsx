import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/shell/site-footer';
import type { LanguageLink, NavItem } from '@/components/shell/types';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { settings } from '@/lib/platform/settings';

/** The parts of the public site, in the order of the menu. */
export type Section = 'home' | 'standards' | 'decisions' | 'assembly' | 'fund' | 'municipalities';

const ADDRESSES: Record<Exclude<Section, 'home'>, string> = {
  standards: '/standaarden',
  decisions: '/besluiten',
  assembly: '/alv',
  fund: '/fonds',
  municipalities: '/gemeenten',
};

/** The main menu of the public site, with the part one is in marked. */
export function publicNav(locale: Locale, current?: Section): NavItem[] {
  const t = translator(locale, 'common.sections');
  return Object.entries(ADDRESSES).map(([section, path]) => ({
    href: `/${locale}${path}`,
    label: t(section as Section),
    current: section === current,
  }));
}

/** The same page in the other language. */
export function languageLink(locale: Locale, path: string): LanguageLink {
  const t = translator(locale, 'common');
  const other = locale === 'nl' ? 'en' : 'nl';
  return { href: `/${other}${path === '/' ? '' : path}`, label: t('otherLanguage'), lang: other };
}

/** The foot of every page. */
export function Footer({ locale }: { locale: Locale }): ReactNode {
  const t = translator(locale, 'common');
  const statement = [t('footer.about'), settings().DEMO ? t('footer.demo') : null, t('footer.sources')];
  return (
    <SiteFooter
      home={{ href: `/${locale}`, name: t('siteName') }}
      statement={statement.filter(Boolean).join(' ')}
      groups={[
        { title: t('mainNavigation'), links: publicNav(locale) },
        {
          title: t('footer.links'),
          links: [
            { href: `/${locale}/wie-mag-wat`, label: t('footer.policy') },
            { href: `/${locale}/benoemingen`, label: t('footer.appointments') },
            { href: `/${locale}/privacy`, label: t('footer.privacy') },
            { href: `/${locale}/logboek`, label: t('footer.seals') },
            { href: '/api/v1/standards', label: t('footer.api') },
            { href: `/${locale}/bouwstenen`, label: t('footer.gallery') },
          ],
        },
      ]}
    />
  );
}
