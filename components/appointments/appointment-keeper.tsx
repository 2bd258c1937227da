import type { ReactNode } from 'react';
import { AppointmentTable } from '@/components/appointments/appointment-table';
import { ActionRow } from '@/components/ui/action-row/action-row';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AppointmentLine, AppointmentRegister } from '@/lib/appointments/queries/register';

/** The register for who keeps it: the same terms, with what can be done about each. */
export function AppointmentKeeper(props: {
  locale: Locale;
  register: AppointmentRegister;
  mayKeep: boolean;
}) {
  const { locale, register, mayKeep } = props;
  const t = translator(locale, 'appointments');
  const present = register.appointments.filter(({ state }) => state !== 'over');
  const steps = (line: AppointmentLine): ReactNode => {
    const path = `/${locale}/mijn/benoemingen/${line.id}`;
    const about = <span className="sr-only"> {t('keep.of', { name: line.name })}</span>;
    const mayRenew = !line.renewalOf && !line.isRenewed && !line.endedOn;
    return (
      <ActionRow>
        {mayRenew && (
          <Link href={`${path}/verlengen`}>
            {t('keep.renew')}
            {about}
          </Link>
        )}
        {!line.endedOn && (
          <Link href={`${path}/beeindigen`}>
            {t('keep.end')}
            {about}
          </Link>
        )}
      </ActionRow>
    );
  };
  return (
    <Stack gap="l">
      <Heading level={1}>{t('keep.title')}</Heading>
      <Text size="lead">{t('keep.lead')}</Text>
      <ActionRow>
        {mayKeep && <ButtonLink href={`/${locale}/mijn/benoemingen/nieuw`}>{t('keep.appoint')}</ButtonLink>}
        <Link href={`/${locale}/benoemingen`}>{t('keep.public')}</Link>
      </ActionRow>
      {present.length === 0 ? (
        <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>
      ) : (
        <AppointmentTable
          locale={locale}
          caption={t('present')}
          bodies={register.bodies}
          lines={present}
          steps={mayKeep ? steps : undefined}
        />
      )}
    </Stack>
  );
}
