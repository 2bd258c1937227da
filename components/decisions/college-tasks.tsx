import { DecisionStatus } from '@/components/decisions/decision-status';
import { Dutch } from '@/components/decisions/dutch';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { TaskList } from '@/components/ui/task-list/task-list';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CollegeLine } from '@/lib/decisions/queries/college';
import { formatDay } from '@/lib/platform/format';

/** In the order of urgency; a line stands in the first group that fits. */
const GROUPS: {
  key: 'mine' | 'submitted' | 'adopted' | 'draft' | 'published' | 'closed';
  fits: (line: CollegeLine) => boolean;
}[] = [
  { key: 'mine', fits: ({ vote }) => vote?.isMineToCast === true },
  { key: 'adopted', fits: ({ status }) => status === 'adopted' },
  { key: 'submitted', fits: ({ status }) => status === 'submitted' },
  { key: 'draft', fits: ({ status }) => status === 'draft' },
  { key: 'published', fits: ({ status }) => status === 'published' },
  { key: 'closed', fits: ({ status }) => status === 'rejected' || status === 'withdrawn' },
];

/** All that a College works on, by what must be done. `mayDraft`: the reader may begin a decision. */
export function CollegeTasks(props: {
  locale: Locale;
  lines: CollegeLine[];
  mayDraft: boolean;
  isAuditor: boolean;
}) {
  const { locale, lines, mayDraft, isAuditor } = props;
  const t = translator(locale, 'decisions.college');
  const newHref = `/${locale}/mijn/besluiten/nieuw`;
  const groupOf = (line: CollegeLine) => GROUPS.find(({ fits }) => fits(line))?.key;
  return (
    <Stack gap="xl">
      <Stack>
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{isAuditor ? t('leadAuditor') : t('lead')}</Text>
        {mayDraft && lines.length > 0 && (
          <div>
            <ButtonLink href={newHref}>{t('new')}</ButtonLink>
          </div>
        )}
      </Stack>
      {lines.length === 0 && (
        <EmptyState
          title={t('empty.title')}
          action={mayDraft && <ButtonLink href={newHref}>{t('new')}</ButtonLink>}
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      {GROUPS.map(({ key }) => {
        const group = lines.filter((line) => groupOf(line) === key);
        if (group.length === 0) return null;
        return (
          <Stack key={key}>
            <Heading level={2}>{t(`groups.${key}`)}</Heading>
            <Group locale={locale} lines={group} isAuditor={isAuditor} />
            {key === 'published' && <Link href={`/${locale}/besluiten`}>{t('allPublished')}</Link>}
          </Stack>
        );
      })}
    </Stack>
  );
}

function Group(props: { locale: Locale; lines: CollegeLine[]; isAuditor: boolean }) {
  const { locale, lines, isAuditor } = props;
  const t = translator(locale, 'decisions.college');
  const hintOf = ({ bodyName, standardName, version, entryIntoForceOn }: CollegeLine) =>
    t(isAuditor ? 'hintAuditor' : 'hint', {
      body: bodyName,
      name: standardName,
      version,
      day: formatDay(locale, entryIntoForceOn),
    });
  return (
    <TaskList
      tasks={lines.map((line) => ({
        id: line.id,
        title: (
          <>
            {line.reference && `${line.reference} `}
            <Dutch>{line.title}</Dutch>
          </>
        ),
        href: `/${locale}/mijn/besluiten/${line.id}${line.vote?.isMineToCast ? '/stemmen' : ''}`,
        hint: (
          <>
            <p>{hintOf(line)}</p>
            {line.vote && <p>{t('voted', { voted: line.vote.voted, entitled: line.vote.entitled })}</p>}
          </>
        ),
        status: <DecisionStatus locale={locale} status={line.status} />,
      }))}
    />
  );
}
