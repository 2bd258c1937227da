import type { MeetingProps } from '@/components/assembly/meeting-props';
import { ActionForm } from '@/components/site/action-form';
import { Details } from '@/components/ui/details/details';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendAddItem, sendRemoveItem } from '@/lib/assembly/actions';
import { itemFields } from '@/lib/assembly/fields';

/** The agenda of a draft: what is on it, and what can be put on it. */
export function AgendaEditor({ locale, meeting, rights }: MeetingProps) {
  const t = translator(locale, 'assembly.editor');
  return (
    <Stack gap="l">
      <Heading level={2}>{t('agenda')}</Heading>
      {meeting.items.length === 0 ? (
        <EmptyState title={t('emptyAgenda.title')} level={3}>
          {t('emptyAgenda.text')}
        </EmptyState>
      ) : (
        <ol className="flex flex-col border-t border-line">
          {meeting.items.map((item) => {
            const title = locale === 'nl' ? item.titleNl : item.titleEn;
            return (
              <li
                key={item.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-line py-4"
              >
                <span className="font-semibold">{`${item.label}. ${title}`}</span>
                {rights.mayPrepare && (
                  <ActionForm
                    locale={locale}
                    action={sendRemoveItem}
                    hidden={{ itemId: item.id, formKey: crypto.randomUUID() }}
                    submitLabel={t('remove', { title })}
                    pendingLabel={t('removing')}
                    tone="secondary"
                  />
                )}
              </li>
            );
          })}
        </ol>
      )}
      {rights.mayPrepare && <AddToAgenda locale={locale} meeting={meeting} rights={rights} />}
    </Stack>
  );
}

function AddToAgenda({ locale, meeting, rights }: MeetingProps) {
  const t = translator(locale, 'assembly.editor');
  const year = String(meeting.year);
  const has = (kind: string) => meeting.items.some((item) => item.kind === kind);
  const papers = [
    {
      kind: 'programme',
      status: meeting.programmeStatus,
      label: t('addProgramme', { year }),
      missing: t('programmeMissing', { year }),
    },
    {
      kind: 'budget',
      status: meeting.budgetStatus,
      label: t('addBudget', { year }),
      missing: t('budgetMissing', { year }),
    },
  ].filter(({ kind }) => !has(kind));
  return (
    <Stack gap="l">
      <Heading level={2}>{t('addTitle')}</Heading>
      {papers.map(({ kind, status, label, missing }) =>
        status === null ? (
          <Text key={kind}>
            {missing} <Link href={`/${locale}/mijn/programma/${year}`}>{t('toPapers', { year })}</Link>
          </Text>
        ) : (
          <ActionForm
            key={kind}
            locale={locale}
            action={sendAddItem}
            hidden={{ kind, meetingId: meeting.id, formKey: crypto.randomUUID() }}
            submitLabel={label}
            pendingLabel={t('adding')}
            tone="secondary"
          />
        ),
      )}
      {rights.mayPrepare && (
        <Details summary={t('addInformation')}>
          <ActionForm
            locale={locale}
            action={sendAddItem}
            fields={itemFields(locale)}
            hidden={{ kind: 'information', meetingId: meeting.id, formKey: crypto.randomUUID() }}
            submitLabel={t('add')}
            pendingLabel={t('adding')}
            tone="secondary"
          />
        </Details>
      )}
    </Stack>
  );
}
