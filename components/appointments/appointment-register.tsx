import { AppointmentTable } from '@/components/appointments/appointment-table';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { NavList } from '@/components/ui/nav-list/nav-list';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AppointmentRegister } from '@/lib/appointments/queries/register';

type Props = { locale: Locale; register: AppointmentRegister; bodySlug: string | null };

/** The public register of all bodies or of one: who is in office, who will be, and who was. */
export function AppointmentRegisterView({ locale, register, bodySlug }: Props) {
  const t = translator(locale, 'appointments');
  const body = register.bodies.find(({ slug }) => slug === bodySlug);
  const lines = register.appointments.filter((line) => !body || line.bodySlug === body.slug);
  const present = lines.filter(({ state }) => state !== 'over');
  const past = lines.filter(({ state }) => state === 'over');
  const bodies = body ? [body] : register.bodies;
  const bodyName = body && (locale === 'nl' ? body.nameNl : body.nameEn);
  return (
    <Stack gap="xl">
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{bodyName ? t('leadBody', { body: bodyName }) : t('lead')}</Text>
        <BodyFilter locale={locale} register={register} bodySlug={bodySlug} />
        {present.length === 0 ? (
          <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>
        ) : (
          <AppointmentTable locale={locale} caption={t('present')} bodies={bodies} lines={present} />
        )}
      </Stack>
      {past.length === 0 ? (
        <Text>{t('noPast')}</Text>
      ) : (
        <AppointmentTable locale={locale} caption={t('past')} bodies={bodies} lines={past} />
      )}
      <Stack gap="s">
        <Text size="small" tone="soft">
          {t('assumption')}
        </Text>
        <Link href={`/api/v1/appointments${body ? `?body=${body.slug}` : ''}`}>{t('download')}</Link>
      </Stack>
    </Stack>
  );
}

function BodyFilter({ locale, register, bodySlug }: Props) {
  const t = translator(locale, 'appointments.filter');
  const path = `/${locale}/benoemingen`;
  return (
    <NavList
      label={t('label')}
      items={[
        { href: path, label: t('all'), current: bodySlug === null },
        ...register.bodies.map(({ slug, nameNl, nameEn }) => ({
          href: `${path}/${slug}`,
          label: locale === 'nl' ? nameNl : nameEn,
          current: slug === bodySlug,
        })),
      ]}
    />
  );
}
