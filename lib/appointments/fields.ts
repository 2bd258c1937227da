import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AppointingBody } from '@/lib/appointments/queries/register';
import { appointInput, endInput, renewInput } from '@/lib/appointments/schema';
import { APPOINTED_ROLES } from '@/lib/appointments/term';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';

/** What is asked about an appointment. */
export function appointFields(locale: Locale, bodies: AppointingBody[]): FieldSpec[] {
  const t = translator(locale, 'appointments.form');
  const role = translator(locale, 'common.roles');
  return formFields(t, appointInput.shape, {
    bodyId: {
      label: t('body'),
      options: bodies.map(({ id, nameNl, nameEn }) => ({
        value: id,
        label: locale === 'nl' ? nameNl : nameEn,
      })),
    },
    role: { options: APPOINTED_ROLES.map((value) => ({ value, label: role(value) })) },
    name: {},
    email: {},
    startsOn: { width: 's' },
    endsOn: { width: 's' },
    decision: {},
  });
}

/** What is asked about the end of a term and the decision on which it rests. */
export function termFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'appointments.form');
  return formFields(t, renewInput.shape, { endsOn: { width: 's' }, decision: {} });
}

/** What is asked about ending a term early. */
export function endFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'appointments.end');
  return formFields(t, endInput.shape, { lastDay: { width: 's' }, reason: {} });
}
