import {
  EarlierMandates,
  InstructionTable,
  type MandateRights,
  PresentMandates,
} from '@/components/mandates/mandate-tables';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MandateRegister } from '@/lib/mandates/queries/mandates';

type Props = { locale: Locale; place: string; register: MandateRegister; may: MandateRights };

/** Who votes for a municipality now and later, what its council wants, and who voted before. */
export function MandatesView({ locale, place, register, may }: Props) {
  const t = translator(locale, 'mandates');
  const isPresent = ({ state }: { state: string }) => state === 'in_force' || state === 'coming';
  return (
    <Stack gap="xl">
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead', { place })}</Text>
        {may.manage && (
          <div>
            <ButtonLink href={`/${locale}/mijn/mandaten/nieuw`}>{t('add')}</ButtonLink>
          </div>
        )}
        <PresentMandates locale={locale} mandates={register.mandates.filter(isPresent)} may={may} />
        <Text size="small" tone="soft">
          {t('list.assumption')}
        </Text>
      </Stack>
      <Stack gap="m">
        <Heading level={2}>{t('instruction.title')}</Heading>
        <Text>{t('instruction.intro')}</Text>
        <InstructionTable locale={locale} items={register.items} may={may} />
      </Stack>
      <Stack gap="m">
        <Heading level={2}>{t('history.title')}</Heading>
        <EarlierMandates
          locale={locale}
          mandates={register.mandates.filter((mandate) => !isPresent(mandate))}
          may={may}
        />
      </Stack>
    </Stack>
  );
}
