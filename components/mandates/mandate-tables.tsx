import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Link } from '@/components/ui/link/link';
import { Status, type StatusTone } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MandateState } from '@/lib/mandates/period';
import type { ItemInstruction } from '@/lib/mandates/queries/instructions';
import type { MandateLine } from '@/lib/mandates/queries/mandates';
import { formatDay, formatMoment } from '@/lib/platform/format';

/** What the reader may do here. */
export type MandateRights = { manage: boolean; scan: boolean; instruct: boolean };

type Props = { locale: Locale; mandates: MandateLine[]; may: MandateRights };

const TONES: Record<MandateState, StatusTone> = {
  in_force: 'green',
  coming: 'wash',
  expired: 'neutral',
  ended: 'neutral',
};

function period(locale: Locale, { startsOn, endsOn }: MandateLine): string {
  const t = translator(locale, 'mandates.list');
  return t('periodValue', { from: formatDay(locale, startsOn), until: formatDay(locale, endsOn) });
}

function ScanLink({ locale, mandate }: { locale: Locale; mandate: MandateLine }) {
  const t = translator(locale, 'mandates.list');
  return (
    <Link href={`/api/mijn/mandaten/${mandate.id}`} download>
      {t('download')}
      <span className="sr-only"> {t('scanOf', { name: mandate.name })}</span>
    </Link>
  );
}

/** What both tables say of a mandate. */
function cellsOf(locale: Locale, mandate: MandateLine) {
  const t = translator(locale, 'mandates.kind');
  return {
    name: mandate.name,
    kind: t(mandate.kind),
    period: period(locale, mandate),
    scan: <ScanLink locale={locale} mandate={mandate} />,
  };
}

/** The mandates that count now or later. */
export function PresentMandates({ locale, mandates, may }: Props) {
  const t = translator(locale, 'mandates');
  if (mandates.length === 0) {
    return <EmptyState title={t('list.empty.title')}>{t('list.empty.text')}</EmptyState>;
  }
  return (
    <Table
      caption={t('list.caption')}
      columns={[
        { key: 'name', header: t('list.name'), rowHeader: true },
        { key: 'kind', header: t('list.kind') },
        { key: 'period', header: t('list.period') },
        { key: 'state', header: t('list.state') },
        ...(may.scan ? [{ key: 'scan' as const, header: t('list.scan') }] : []),
        ...(may.manage ? [{ key: 'step' as const, header: t('list.step') }] : []),
      ]}
      rows={mandates.map((mandate) => ({
        id: mandate.id,
        cells: {
          ...cellsOf(locale, mandate),
          state: <Status tone={TONES[mandate.state]}>{t(`state.${mandate.state}`)}</Status>,
          step: (
            <Link href={`/${locale}/mijn/mandaten/${mandate.id}/intrekken`}>
              {t('list.revoke')}
              <span className="sr-only"> {t('list.revokeOf', { name: mandate.name })}</span>
            </Link>
          ),
        },
      }))}
    />
  );
}

/** The mandates that count no more, each with how it ended. */
export function EarlierMandates({ locale, mandates, may }: Props) {
  const t = translator(locale, 'mandates');
  if (mandates.length === 0) return <Text>{t('history.none')}</Text>;
  const why = ({ ending, endedAt, endedBy, endNote, endsOn }: MandateLine) =>
    ending === null || endedAt === null
      ? t('history.expired', { day: formatDay(locale, endsOn) })
      : t(`history.${ending}`, {
          moment: formatMoment(locale, endedAt),
          name: endedBy ?? '',
          note: endNote ?? '',
        });
  return (
    <Table
      caption={t('history.title')}
      captionLook="hidden"
      columns={[
        { key: 'name', header: t('list.name'), rowHeader: true },
        { key: 'kind', header: t('list.kind') },
        { key: 'period', header: t('list.period') },
        { key: 'why', header: t('history.why') },
        ...(may.scan ? [{ key: 'scan' as const, header: t('list.scan') }] : []),
      ]}
      rows={mandates.map((mandate) => ({
        id: mandate.id,
        cells: {
          ...cellsOf(locale, mandate),
          why: why(mandate),
        },
      }))}
    />
  );
}

/** What the council wants on each item of the coming meeting. */
export function InstructionTable(props: { locale: Locale; items: ItemInstruction[]; may: MandateRights }) {
  const { locale, items, may } = props;
  const t = translator(locale, 'mandates.instruction');
  if (items.length === 0) return <Text>{t('none')}</Text>;
  const hasSteps = may.instruct && items.some(({ mayChange }) => mayChange);
  return (
    <Table
      caption={t('title')}
      captionLook="hidden"
      columns={[
        { key: 'item', header: t('item'), rowHeader: true },
        { key: 'wants', header: t('wants') },
        { key: 'decidedOn', header: t('decidedOn') },
        ...(hasSteps ? [{ key: 'step' as const, header: t('step') }] : []),
      ]}
      rows={items.map(({ itemId, label, titleNl, titleEn, meetingSlug, mayChange, given }) => {
        const title = locale === 'nl' ? titleNl : titleEn;
        return {
          id: itemId,
          cells: {
            item: <Link href={`/${locale}/alv/${meetingSlug}/${label}`}>{title}</Link>,
            wants: given ? t(`choice.${given.instruction}`) : t('noneGiven'),
            decidedOn: given && formatDay(locale, given.decidedOn),
            step: mayChange && (
              <Link href={`/${locale}/mijn/mandaten/opdracht/${itemId}`}>
                {t(given ? 'change' : 'give')}
                <span className="sr-only"> {t('of', { title })}</span>
              </Link>
            ),
          },
        };
      })}
    />
  );
}
