import { ActionForm } from '@/components/site/action-form';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendDomainAway } from '@/lib/sso/actions';
import type { DomainRow, DomainState } from '@/lib/sso/queries/settings';

/** The colour of a state of a domain. */
export const TONE_OF_DOMAIN = {
  asked: 'amber',
  confirmed: 'green',
  refused: 'red',
} as const satisfies Record<DomainState, string>;

/** The mail domains of a municipality, and what the bureau said of each. */
export function DomainsPart({ locale, domains }: { locale: Locale; domains: DomainRow[] }) {
  const t = translator(locale, 'sso');
  return (
    <Stack gap="m">
      <Heading level={2}>{t('steps.domains')}</Heading>
      <Text>{t('domains.text')}</Text>
      {domains.length === 0 ? (
        <Text>{t('domains.none')}</Text>
      ) : (
        <Domains locale={locale} domains={domains} />
      )}
      <div>
        <ButtonLink variant="secondary" href={`/${locale}/mijn/sso/domein`}>
          {t('domains.add')}
        </ButtonLink>
      </div>
    </Stack>
  );
}

function Domains({ locale, domains }: { locale: Locale; domains: DomainRow[] }) {
  const t = translator(locale, 'sso.domains');
  return (
    <Table
      caption={t('caption')}
      captionLook="hidden"
      columns={[
        { key: 'domain', header: t('domain'), rowHeader: true },
        { key: 'state', header: t('state') },
        { key: 'step', header: t('step') },
      ]}
      rows={domains.map(({ id, domain, state, checked }) => ({
        id,
        cells: {
          domain: <span className="break-all">{domain}</span>,
          state: (
            <Stack gap="xs">
              <span>
                <Status tone={TONE_OF_DOMAIN[state]}>{t(`states.${state}`)}</Status>
              </span>
              {checked && <span className="break-words">{checked}</span>}
            </Stack>
          ),
          step: state !== 'refused' && (
            <ActionForm
              locale={locale}
              action={sendDomainAway}
              hidden={{ id, formKey: crypto.randomUUID() }}
              tone="secondary"
              submitLabel={t('remove')}
              submitAbout={domain}
              pendingLabel={t('removing')}
            />
          ),
        },
      }))}
    />
  );
}
