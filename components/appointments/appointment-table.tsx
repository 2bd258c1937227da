import type { ReactNode } from 'react';
import { Status, type StatusTone } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AppointingBody, AppointmentLine } from '@/lib/appointments/queries/register';
import { howItEnds, type TermState } from '@/lib/appointments/term';
import { formatDay } from '@/lib/platform/format';

const TONES: Record<TermState, StatusTone> = { in_office: 'green', coming: 'wash', over: 'neutral' };

/** Terms with what they rest on and how they ended. `steps` adds what the reader can do with each. */
export function AppointmentTable(props: {
  locale: Locale;
  caption: string;
  bodies: AppointingBody[];
  lines: AppointmentLine[];
  steps?: (line: AppointmentLine) => ReactNode;
}) {
  const { locale, caption, bodies, lines, steps } = props;
  const t = translator(locale, 'appointments');
  const role = translator(locale, 'common.roles');
  const nameOf = new Map(bodies.map(({ slug, nameNl, nameEn }) => [slug, locale === 'nl' ? nameNl : nameEn]));
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', header: t('columns.name'), rowHeader: true },
        { key: 'role', header: t('columns.role') },
        { key: 'period', header: t('columns.period') },
        { key: 'state', header: t('columns.state') },
        ...(steps ? [{ key: 'step' as const, header: t('columns.step') }] : []),
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: {
          name: line.name,
          role: (
            <>
              {role(line.role)}
              {bodies.length > 1 && <p className="text-small text-soft">{nameOf.get(line.bodySlug)}</p>}
            </>
          ),
          period: (
            <>
              {t('period', {
                from: formatDay(locale, line.startsOn),
                until: formatDay(locale, line.termEndsOn),
              })}
              <p className="text-small text-soft">
                {line.renewalOf ? `${line.decision} (${t('renewal')})` : line.decision}
              </p>
              {line.endedOn && (
                <p>
                  {t(howItEnds(line, line.state), {
                    day: formatDay(locale, line.endedOn),
                    reason: line.endReason ?? '',
                  })}
                </p>
              )}
            </>
          ),
          state: <Status tone={TONES[line.state]}>{t(`state.${line.state}`)}</Status>,
          step: steps?.(line),
        },
      }))}
    />
  );
}
