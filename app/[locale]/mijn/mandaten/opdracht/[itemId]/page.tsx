import type { Metadata } from 'next';
import { instructionFields } from '@/components/mandates/mandate-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { sendInstruction } from '@/lib/mandates/actions';
import { findItemToInstruct } from '@/lib/mandates/queries/instructions';
import { ok } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale; itemId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, itemId } = await params;
  const t = translator(locale, 'mandates.instruct');
  return pageTitle(locale, t('title'), `/mijn/mandaten/opdracht/${itemId}`);
}

export default async function InstructionPage({ params }: Props) {
  const { locale, itemId } = await params;
  const path = `/mijn/mandaten/opdracht/${itemId}`;
  const loggedIn = await requireSession(locale, path);
  const t = translator(locale, 'mandates.instruct');
  const common = translator(locale, 'common.actions');
  const found = await findItemToInstruct(loggedIn.actor, itemId);
  const result = found.ok
    ? ok({ ...found.value, fields: instructionFields(locale, found.value.given) })
    : found;
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {({ municipalityId, titleNl, titleEn, fields }) => (
        <ActionForm
          locale={locale}
          action={sendInstruction}
          fields={fields}
          hidden={{ municipalityId, itemId, formKey: crypto.randomUUID() }}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          cancel={{ href: `/${locale}/mijn/mandaten`, label: common('cancel') }}
        >
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('lead', { title: locale === 'nl' ? titleNl : titleEn })}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
