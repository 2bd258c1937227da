import { standardHref } from '@/components/standards/catalogue-href';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Panel } from '@/components/ui/panel/panel';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

/** What a visitor sees beside a standard: log in to see what it means for the own municipality. */
export function VisitorPanel({ locale, slug }: { locale: Locale; slug: string }) {
  const t = translator(locale, 'standards.panel');
  const back = encodeURIComponent(standardHref(locale, slug));
  return (
    <div className="print:hidden">
      <Panel eyebrow={t('for')} title={t('yours')}>
        <p>{t('visitor')}</p>
        <div>
          <ButtonLink href={`/${locale}/inloggen?volgende=${back}`} variant="secondary" icon="log-in">
            {t('logIn')}
          </ButtonLink>
        </div>
      </Panel>
    </div>
  );
}
