import { bold } from '@/components/assembly/bold';
import { CouncilReminder, VotingRight } from '@/components/assembly/voting-right';
import { Button } from '@/components/ui/button/button';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Details } from '@/components/ui/details/details';
import { ErrorSummary } from '@/components/ui/error-summary/error-summary';
import { fieldId } from '@/components/ui/field/ids';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Panel } from '@/components/ui/panel/panel';
import { Radios } from '@/components/ui/radios/radios';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { BallotToCast } from '@/lib/assembly/queries/votes';
import { CHOICES, type Choice } from '@/lib/ballots/tally';
import { formatDay, formatDayOfMoment, formatEuros, formatTenthsOfPercent } from '@/lib/platform/format';

type Props = { locale: Locale; ballot: BallotToCast };

/** The title of what is voted on, in the language of the page. */
export function subjectOf({ locale, ballot }: Props): string {
  return locale === 'nl' ? ballot.item.titleNl : ballot.item.titleEn;
}

/** The voting paper: what it is about, with how many votes, and the one question. */
export function VotingPaper(props: Props & { choice?: Choice; isMissing: boolean; mayVote: boolean }) {
  const { locale, ballot, choice, isMissing, mayVote } = props;
  const t = translator(locale, 'assembly.paper');
  const { municipality, turnout, meeting, item } = ballot;
  return (
    <Stack gap="l">
      {isMissing && (
        <ErrorSummary
          title={t('errorTitle')}
          errors={[{ fieldId: fieldId('keuze'), message: t('missing') }]}
        />
      )}
      <Stack gap="s">
        <Text size="small" tone="soft">
          {t('eyebrow', {
            day: formatDayOfMoment(locale, meeting.startsAt),
            label: item.label,
            count: meeting.items,
          })}
        </Text>
        <Heading level={1}>{t('heading', { title: subjectOf(props) })}</Heading>
        <About locale={locale} ballot={ballot} />
      </Stack>
      <WeightPanel locale={locale} ballot={ballot} />
      <CouncilReminder locale={locale} ballot={ballot} />
      {!mayVote ? (
        <Notice tone="info">
          <p>{t('notDelegate', { municipality: municipality.name })}</p>
        </Notice>
      ) : ballot.status === 'open' ? (
        <Stack gap="l">
          <VotingRight locale={locale} ballot={ballot} />
          {ballot.right?.may && (
            <Question locale={locale} ballot={ballot} choice={choice} isMissing={isMissing} />
          )}
        </Stack>
      ) : (
        <Notice tone="warning">
          <p>{t('notOpen')}</p>
        </Notice>
      )}
      {ballot.status === 'closed' && (
        <div>
          <ButtonLink href={`/${locale}/alv/${meeting.slug}/${item.label}`}>{t('toResult')}</ButtonLink>
        </div>
      )}
      <Text size="small">
        {t.rich('turnout', {
          b: bold,
          municipalities: turnout.municipalities,
          entitled: turnout.entitledMunicipalities,
        })}
      </Text>
    </Stack>
  );
}

/** What is decided, and what it costs this municipality. */
function About({ locale, ballot }: Props) {
  const t = translator(locale, 'assembly.paper');
  const { contribution, item, meeting } = ballot;
  const papers = <Link href={`/${locale}/alv/${meeting.slug}/${item.label}`}>{t('papers')}</Link>;
  if (!contribution) {
    return (
      <Text>
        {item.year !== null && t('programme', { year: String(item.year) })} {papers}
      </Text>
    );
  }
  return (
    <Text>
      {t.rich('budget', {
        b: bold,
        total: formatEuros(locale, contribution.totalCents),
        own: formatEuros(locale, contribution.ownCents),
        year: String(contribution.year),
      })}{' '}
      <Change locale={locale} contribution={contribution} /> {papers}
    </Text>
  );
}

function Change(props: { locale: Locale; contribution: NonNullable<BallotToCast['contribution']> }) {
  const { locale, contribution } = props;
  if (contribution.beforeCents === null) return null;
  const t = translator(locale, 'assembly.paper');
  const [own, before] = [BigInt(contribution.ownCents), BigInt(contribution.beforeCents)];
  const year = String(contribution.year - 1);
  if (before === 0n || own === before) return own === before ? t('same', { year }) : null;
  const difference = own > before ? own - before : before - own;
  const share = formatTenthsOfPercent(locale, (difference * 2000n + before) / (2n * before));
  return t(own > before ? 'more' : 'less', { share, year });
}

/** With how many votes, and how that number came about. */
export function WeightPanel({ locale, ballot }: Props) {
  const t = translator(locale, 'assembly.paper');
  const { municipality, weight, inhabitants, referenceDate, stepsBegun } = ballot;
  return (
    <Panel>
      <p className="font-semibold">{t('weight', { municipality: municipality.name, weight })}</p>
      <div>
        {referenceDate && <p>{t('inhabitants', { inhabitants, day: formatDay(locale, referenceDate) })}</p>}
        <Details summary={t('howWeight')}>
          {stepsBegun !== null && <p>{t('calculation', { inhabitants, thousands: stepsBegun, weight })}</p>}
          <p>{t('assumption')}</p>
        </Details>
      </div>
    </Panel>
  );
}

function Question(props: Props & { choice?: Choice; isMissing: boolean }) {
  const { locale, ballot, choice, isMissing } = props;
  const t = translator(locale, 'assembly');
  const errors = translator(locale, 'errors');
  return (
    <form action={`/${locale}/mijn/stemmen/${ballot.ballotId}`} method="get" noValidate>
      <Stack gap="l">
        <input type="hidden" name="stap" value="controle" />
        <Radios
          name="keuze"
          legend={t('paper.question', { municipality: ballot.municipality.name })}
          defaultValue={choice}
          error={isMissing ? t('paper.missing') : undefined}
          errorPrefix={errors('prefix')}
          options={CHOICES.map((value) => ({ value, label: t(`choice.${value}`) }))}
        />
        <Text size="small" tone="soft">
          {t('paper.public')}
        </Text>
        <div className="max-sm:*:w-full">
          <Button>{t('paper.next')}</Button>
        </div>
      </Stack>
    </form>
  );
}
