import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';
import type { ReorganisationPage } from '@/lib/reorganisations/queries/reorganisations';
import { draftInput, importInput } from '@/lib/reorganisations/schema';

/** What is asked about a reorganisation. */
export function draftFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'reorganisations.form');
  return formFields(t, draftInput.shape, { on: { width: 's' }, note: {} });
}

/** A list of mergers as a file. */
export function listFields(locale: Locale): FieldSpec[] {
  return formFields(translator(locale, 'reorganisations.importForm'), importInput.shape, { file: {} });
}

/** What is asked about a part: who ends, into which municipality, with how many addresses. */
export function partFields(
  locale: Locale,
  { municipalities, provinces }: ReorganisationPage['choices'],
): FieldSpec[] {
  const t = translator(locale, 'reorganisations.part');
  const options = municipalities.map(({ id, name }) => ({ value: id, label: name }));
  const hint = t('newHint');
  return [
    { kind: 'select', required: true, name: 'dissolvedId', label: t('dissolvedId'), options },
    { kind: 'select', name: 'successorId', label: t('successorId'), hint: t('successorHint'), options },
    { kind: 'text', name: 'newCode', label: t('newCode'), hint, width: 's' },
    { kind: 'text', name: 'newName', label: t('newName'), hint },
    {
      kind: 'select',
      name: 'newProvince',
      label: t('newProvince'),
      hint,
      options: provinces.map((province) => ({ value: province, label: province })),
    },
    {
      kind: 'number',
      required: true,
      name: 'addresses',
      label: t('addresses'),
      hint: t('addressesHint'),
      width: 's',
    },
    {
      kind: 'radios',
      required: true,
      name: 'takesOver',
      label: t('takesOver'),
      defaultValue: 'all',
      options: [
        { value: 'all', label: t('all') },
        { value: 'area', label: t('area') },
      ],
    },
  ];
}
