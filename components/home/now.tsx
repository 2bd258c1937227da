import { Dutch } from '@/components/decisions/dutch';
import { Card } from '@/components/ui/card/card';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Grid } from '@/components/ui/grid/grid';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDay, formatDayOfMoment, formatEuros, formatMoment } from '@/lib/platform/format';
import type { DecisionNews, DraftNews, MeetingNews, News } from '@/lib/profile/queries/news';
import { isInForce } from '@/lib/standards/standing';

type Words = Awaited<ReturnType<typeof words>>;
const words = (locale: Locale) => translator(locale, 'home.now');

/** What plays now: a meeting, the newest decision, and what the assembly will be asked. */
export async function Now(props: { locale: Locale; id: string; today: string; news: News }) {
  const { locale, id, today, news } = props;
  const t = await words(locale);
  const { meeting, decision, draft } = news;
  return (
    <Stack gap="l">
      <Heading level={2} id={id}>
        {t('title')}
      </Heading>
      {meeting || decision || draft ? (
        <Grid columns={3}>
          {meeting && <MeetingCard {...{ locale, t, meeting }} />}
          {decision && <DecisionCard {...{ locale, t, today, decision }} />}
          {draft && <DraftCard {...{ locale, t, draft }} />}
        </Grid>
      ) : (
        <EmptyState title={t('empty.title')} level={3}>
          {t('empty.text')}
        </EmptyState>
      )}
    </Stack>
  );
}

const MEETING_TONES = { open: 'amber', called: 'wash', closed: 'neutral' } as const;

function MeetingCard({ locale, t, meeting }: { locale: Locale; t: Words; meeting: MeetingNews }) {
  const { slug, title, startsAt, location: place, status, openBallots } = meeting;
  return (
    <Card
      title={title}
      href={`/${locale}/alv/${slug}`}
      status={<Status tone={MEETING_TONES[status]}>{t(`meeting.${status}`)}</Status>}
    >
      <p>
        {status === 'closed'
          ? t('meeting.held', { place, date: formatDayOfMoment(locale, startsAt) })
          : t('meeting.when', { place, moment: formatMoment(locale, startsAt) })}
      </p>
      {openBallots > 0 && <p className="font-semibold">{t('meeting.ballots', { count: openBallots })}</p>}
    </Card>
  );
}

function DecisionCard(props: { locale: Locale; t: Words; today: string; decision: DecisionNews }) {
  const { locale, t, today, decision } = props;
  const { reference, title, body, publishedAt, entryIntoForceOn, complyBy, isExample } = decision;
  return (
    <Card
      title={
        <>
          {reference}: <Dutch>{title}</Dutch>
        </>
      }
      href={`/${locale}/besluiten/${body.slug}/${reference}`}
      status={
        <>
          <Status tone="green">{t('decision.status')}</Status>
          {isExample && <ExampleTag t={t} />}
        </>
      }
    >
      <p>
        {t('decision.text', {
          body: body.name,
          date: formatDayOfMoment(locale, publishedAt),
          complyBy: formatDay(locale, complyBy),
        })}
      </p>
      <p>
        {t('decision.binding', {
          isFuture: String(!isInForce(entryIntoForceOn, today)),
          date: formatDay(locale, entryIntoForceOn),
        })}
      </p>
    </Card>
  );
}

function DraftCard({ locale, t, draft }: { locale: Locale; t: Words; draft: DraftNews }) {
  const { year, status, totalCents, isExample } = draft;
  return (
    <Card
      title={t('draft.title', { year: String(year) })}
      href={`/${locale}/fonds/${year}`}
      status={
        <>
          <Status tone="wash">{t(`draft.${status}`)}</Status>
          {isExample && <ExampleTag t={t} />}
        </>
      }
    >
      <p>
        {totalCents ? t('draft.budget', { total: formatEuros(locale, totalCents) }) : t('draft.programme')}
      </p>
    </Card>
  );
}

function ExampleTag({ t }: { t: Words }) {
  return (
    <Status tone="neutral" icon="none">
      {t('example')}
    </Status>
  );
}
