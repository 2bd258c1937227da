import type { ReactNode } from 'react';
import { RequirementsTable } from '@/components/standards/requirements-table';
import { StandardFacts } from '@/components/standards/standard-facts';
import { StandardHistory } from '@/components/standards/standard-history';
import { StandardTitle } from '@/components/standards/standard-title';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { LinkRow } from '@/components/ui/link-row/link-row';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { StandardDetail } from '@/lib/standards/queries/find';

type Props = { locale: Locale; standard: StandardDetail };

/** A standard: what it is, what must be done by when, how that was decided. `panel` is about the reader. */
export function StandardView(props: Props & { today: string; panel: ReactNode }) {
  const { locale, today, standard, panel } = props;
  const t = translator(locale, 'standards.page');
  return (
    // On a phone what is about the reader comes right after the title; on a wide screen it stands beside it all.
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:gap-x-14">
      <StandardTitle {...{ locale, standard }} />
      <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">{panel}</div>
      <Stack gap="xl">
        <Section title={t(standard.agreements.length > 0 ? 'todo' : 'asked')}>
          <Todo locale={locale} standard={standard} />
        </Section>
        <Section title={t('how')}>
          <StandardHistory {...{ locale, today, standard }} />
        </Section>
        <StandardFacts locale={locale} standard={standard} />
      </Stack>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="m">
      <Heading level={2}>{title}</Heading>
      {children}
    </Stack>
  );
}

function Todo({ locale, standard }: Props) {
  const t = translator(locale, 'standards.page');
  const { current, standing, agreements, manager } = standard;
  const dueOn = agreements[0]?.complyBy ?? null;
  const requirements = current?.requirements ?? [];
  return (
    <Stack gap="m">
      {standing === 'replaced' && <Text>{t('replaced')}</Text>}
      {standing !== 'replaced' && !dueOn && requirements.length > 0 && <Text>{t('notBinding')}</Text>}
      {standard.requirementsAreExample && requirements.length > 0 && (
        <Notice tone="warning">
          <p>{t('exampleRequirements')}</p>
        </Notice>
      )}
      {requirements.length > 0 ? (
        <RequirementsTable locale={locale} requirements={requirements} dueOn={dueOn} />
      ) : (
        <EmptyState
          title={t('noRequirements.title')}
          level={3}
          action={
            <Link href={standard.sourceUrl} external>
              {t('noRequirements.link', { manager: manager.name })}
            </Link>
          }
        >
          <p>{t('noRequirements.text')}</p>
        </EmptyState>
      )}
      <LinkRow
        links={[
          { href: standard.sourceUrl, label: t('source', { manager: manager.name }), external: true },
          { href: `/api/v1/standards/${standard.slug}`, label: t('json') },
        ]}
      />
    </Stack>
  );
}
