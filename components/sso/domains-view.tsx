import { ActionForm } from '@/components/site/action-form';
import { TONE_OF_DOMAIN } from '@/components/sso/domains-part';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import { VisuallyHidden } from '@/components/ui/visually-hidden/visually-hidden';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatMoment } from '@/lib/platform/format';
import { sendDomainAway } from '@/lib/sso/actions';
import type { DomainLine } from '@/lib/sso/queries/domains';

type Props = { locale: Locale; lines: DomainLine[]; mayJudge: boolean };

/** The mail domains that municipalities gave, for the bureau to judge. */
export function DomainsView({ locale, lines, mayJudge }: Props) {
  const t = translator(locale, 'sso.bureau');
  const administrators = translator(locale, 'identity.administrators');
  return (
    <Stack gap="l">
      <BackLink href={`/${locale}/mijn/beheerders`}>{administrators('title')}</BackLink>
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead">{t('intro')}</Text>
      {lines.length === 0 ? (
        <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>
      ) : (
        <Lines locale={locale} lines={lines} mayJudge={mayJudge} />
      )}
    </Stack>
  );
}

function Lines({ locale, lines, mayJudge }: Props) {
  const t = translator(locale, 'sso.bureau');
  const states = translator(locale, 'sso.domains.states');
  return (
    <Table
      caption={t('caption')}
      captionLook="hidden"
      columns={[
        { key: 'domain', header: t('domain'), rowHeader: true },
        { key: 'municipality', header: t('municipality') },
        { key: 'asked', header: t('asked') },
        { key: 'state', header: t('state') },
        ...(mayJudge ? [{ key: 'step' as const, header: t('step') }] : []),
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: {
          domain: <span className="break-all">{line.domain}</span>,
          municipality: line.municipality,
          asked: t('askedBy', { moment: formatMoment(locale, line.askedAt), name: line.askedBy }),
          state: <Status tone={TONE_OF_DOMAIN[line.state]}>{states(line.state)}</Status>,
          step: <Step locale={locale} line={line} />,
        },
      }))}
    />
  );
}

function Step({ locale, line }: { locale: Locale; line: DomainLine }) {
  const t = translator(locale, 'sso.bureau');
  const { id, domain, municipality, state } = line;
  if (state === 'refused') return null;
  if (state === 'asked') {
    return (
      <Link href={`/${locale}/mijn/domeinen/${id}`}>
        {t('judge')}
        <VisuallyHidden>: {t('judgeAbout', { domain, municipality })}</VisuallyHidden>
      </Link>
    );
  }
  return (
    <ActionForm
      locale={locale}
      action={sendDomainAway}
      hidden={{ id, from: 'bureau', formKey: crypto.randomUUID() }}
      tone="secondary"
      submitLabel={t('withdraw')}
      submitAbout={domain}
      pendingLabel={t('withdrawing')}
    />
  );
}
