import type { FieldSpec } from '@/components/site/field-spec';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AppointingBody } from '@/lib/appointments/queries/register';
import { APPOINTED_ROLES } from '@/lib/appointments/term';

const DAY = { kind: 'date', required: true, width: 's' } as const;

/** What is asked about an appointment. */
export function appointFields(locale: Locale, bodies: AppointingBody[]): FieldSpec[] {
  const t = translator(locale, 'appointments.form');
  const role = translator(locale, 'common.roles');
  return [
    {
      kind: 'radios',
      required: true,
      name: 'bodyId',
      label: t('body'),
      options: bodies.map(({ id, nameNl, nameEn }) => ({
        value: id,
        label: locale === 'nl' ? nameNl : nameEn,
      })),
    },
    {
      kind: 'radios',
      required: true,
      name: 'role',
      label: t('role'),
      options: APPOINTED_ROLES.map((value) => ({ value, label: role(value) })),
    },
    { kind: 'text', required: true, name: 'name', label: t('name'), hint: t('nameHint') },
    { kind: 'email', required: true, name: 'email', label: t('email'), hint: t('emailHint') },
    { ...DAY, name: 'startsOn', label: t('startsOn') },
    ...termFields(locale),
  ];
}

/** What is asked about the end of a term and the decision on which it rests. */
export function termFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'appointments.form');
  return [
    { ...DAY, name: 'endsOn', label: t('endsOn'), hint: t('endsOnHint') },
    { kind: 'text', required: true, name: 'decision', label: t('decision'), hint: t('decisionHint') },
  ];
}

/** What is asked about ending a term early. */
export function endFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'appointments.end');
  return [
    { ...DAY, name: 'lastDay', label: t('lastDay') },
    { kind: 'text', required: true, name: 'reason', label: t('reason'), hint: t('reasonHint') },
  ];
}
