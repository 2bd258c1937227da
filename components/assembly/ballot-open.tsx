import { bold } from '@/components/assembly/bold';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Panel } from '@/components/ui/panel/panel';
import { Progress } from '@/components/ui/progress/progress';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { BallotView, Turnout } from '@/lib/assembly/queries/ballot';
import { formatMoment, formatNumber } from '@/lib/platform/format';

/** How many took part so far, in municipalities and in votes; never the direction. */
export function TurnoutBars({ locale, turnout }: { locale: Locale; turnout: Turnout }) {
  const t = translator(locale, 'assembly.turnout');
  const of = (part: number, whole: number) =>
    t('of', { part: formatNumber(locale, part), whole: formatNumber(locale, whole) });
  return (
    <Stack>
      <Progress
        label={t('municipalities')}
        value={turnout.municipalities}
        max={turnout.entitledMunicipalities}
        text={of(turnout.municipalities, turnout.entitledMunicipalities)}
      />
      <Progress
        label={t('votes')}
        value={turnout.votes}
        max={turnout.entitledVotes}
        text={of(turnout.votes, turnout.entitledVotes)}
      />
    </Stack>
  );
}

/** A vote that is open: the turnout, where to vote, and why nobody sees the direction. */
export function OpenBallot(props: { locale: Locale; ballot: BallotView; path: string }) {
  const { locale, ballot, path } = props;
  const t = translator(locale, 'assembly.turnout');
  const { turnout } = ballot;
  return (
    <Panel>
      <Stack>
        <Heading level={2}>{t('title')}</Heading>
        <Text size="lead">
          {t.rich('lead', {
            b: bold,
            municipalities: turnout.municipalities,
            entitled: turnout.entitledMunicipalities,
          })}
        </Text>
        <TurnoutBars locale={locale} turnout={turnout} />
        <Text size="small">{t('secret')}</Text>
        {ballot.openedAt && (
          <Text size="small" tone="soft">
            {t('openedAt', { moment: formatMoment(locale, ballot.openedAt) })}
          </Text>
        )}
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <ButtonLink href={`/${locale}/mijn/stemmen/${ballot.id}`}>{t('vote')}</ButtonLink>
          <Link href={path}>{t('refresh')}</Link>
        </div>
      </Stack>
    </Panel>
  );
}
