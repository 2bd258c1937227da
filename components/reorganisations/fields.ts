import type { FieldSpec } from '@/components/site/field-spec';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { ReorganisationPage } from '@/lib/reorganisations/queries/reorganisations';

/** What is asked about a reorganisation. */
export function draftFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'reorganisations.form');
  return [
    { kind: 'date', required: true, name: 'on', label: t('on'), hint: t('onHint'), width: 's' },
    { kind: 'text', required: true, name: 'note', label: t('note'), hint: t('noteHint') },
  ];
}

/** A list of mergers as a file. */
export function listFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'reorganisations.importForm');
  return [{ kind: 'csv', required: true, name: 'file', label: t('file'), hint: t('fileHint') }];
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
