import { ActionForm } from '@/components/site/action-form';
import { ConnectionPart } from '@/components/sso/connection-part';
import { DomainsPart } from '@/components/sso/domains-part';
import { LinksPart } from '@/components/sso/links-part';
import { RolesPart } from '@/components/sso/roles-part';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatMoment } from '@/lib/platform/format';
import { sendSwitchOff, sendSwitchOn } from '@/lib/sso/actions';
import type { SsoSettings } from '@/lib/sso/queries/settings';

type Props = { locale: Locale; sso: SsoSettings };

/** How a municipality lets its people log in with its own account: each part, in the order in which it is set up. */
export function SsoView({ locale, sso }: Props) {
  const t = translator(locale, 'sso');
  const people = translator(locale, 'identity.people');
  const since = sso.provider?.enabledAt;
  return (
    <Stack gap="xl">
      <Stack gap="m">
        <BackLink href={`/${locale}/mijn/mensen`}>{people('title')}</BackLink>
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
        <div>
          {since ? (
            <Status tone="green">{t('on', { moment: formatMoment(locale, since) })}</Status>
          ) : (
            <Status tone="neutral">{t('off')}</Status>
          )}
        </div>
      </Stack>
      <ConnectionPart locale={locale} sso={sso} />
      <DomainsPart locale={locale} domains={sso.domains} />
      <RolesPart locale={locale} roles={sso.roles} />
      <SwitchPart locale={locale} sso={sso} />
      <LinksPart locale={locale} links={sso.links} />
    </Stack>
  );
}

function SwitchPart({ locale, sso }: Props) {
  const t = translator(locale, 'sso');
  const isOn = Boolean(sso.provider?.enabledAt);
  return (
    <ActionForm
      locale={locale}
      action={isOn ? sendSwitchOff : sendSwitchOn}
      hidden={{ municipalityId: sso.municipalityId, formKey: crypto.randomUUID() }}
      tone={isOn ? 'danger' : 'primary'}
      submitLabel={t(isOn ? 'switch.off' : 'switch.on')}
      pendingLabel={t('switch.pending')}
    >
      <Heading level={2}>{t('steps.switch')}</Heading>
      <Text>{t(isOn ? 'switch.isOn' : 'switch.isOff')}</Text>
    </ActionForm>
  );
}
