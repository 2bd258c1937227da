import type { Metadata } from 'next';
import { mandateFields } from '@/components/mandates/mandate-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { sendRegisterMandate } from '@/lib/mandates/actions';
import { delegatesToMandate } from '@/lib/mandates/queries/mandates';
import { tooLargeToRead } from '@/lib/platform/error-texts';
import { ok } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ fout?: string | string[] }> };

const PATH = '/mijn/mandaten/nieuw';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'mandates.form');
  return pageTitle(locale, t('title'), PATH);
}

export default async function NewMandatePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { actor } = loggedIn;
  const t = translator(locale, 'mandates.form');
  const common = translator(locale, 'common.actions');
  const found = await delegatesToMandate.execute(actor, { municipalityId: actor.actingFor?.id ?? '' });
  if (found.ok) requireFreshFactor(loggedIn, locale, PATH);
  const initial = tooLargeToRead(locale, (await searchParams).fout, 'scan');
  const result = found.ok
    ? ok({ ...found.value, fields: mandateFields(locale, found.value.delegates) })
    : found;
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {({ municipalityId, delegates, fields }) =>
        delegates.length === 0 ? (
          <EmptyState
            title={t('nobody.title')}
            action={<ButtonLink href={`/${locale}/mijn/mensen`}>{t('nobody.people')}</ButtonLink>}
          >
            {t('nobody.text')}
          </EmptyState>
        ) : (
          <ActionForm
            locale={locale}
            action={sendRegisterMandate}
            initial={initial}
            fields={fields}
            hidden={{ municipalityId, formKey: crypto.randomUUID() }}
            submitLabel={t('submit')}
            pendingLabel={t('pending')}
            cancel={{ href: `/${locale}/mijn/mandaten`, label: common('cancel') }}
          >
            <Heading level={1}>{t('title')}</Heading>
            <Text size="lead">{t('lead')}</Text>
          </ActionForm>
        )
      }
    </ResultFrame>
  );
}
