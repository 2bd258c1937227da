import { TurnoutBars } from '@/components/assembly/ballot-open';
import type { MeetingProps } from '@/components/assembly/meeting-props';
import { ItemStatus } from '@/components/assembly/standing';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { itemStandingOf } from '@/lib/assembly/meeting-steps';
import type { MeetingToPrepare } from '@/lib/assembly/queries/prepare';

type Item = MeetingToPrepare['items'][number];

/** The agenda of a meeting that was called, with the votes: open, follow, close, and see the result. */
export function BallotConsole({ locale, meeting, rights }: MeetingProps) {
  const t = translator(locale, 'assembly.editor');
  return (
    <Stack gap="l">
      <Heading level={2}>{t('agenda')}</Heading>
      <ol className="flex flex-col border-t border-line">
        {meeting.items.map((item) => (
          <li key={item.id} className="border-b border-line py-6">
            <Stack>
              <div className="flex flex-wrap items-center justify-between gap-4">
                <Heading
                  level={3}
                >{`${item.label}. ${locale === 'nl' ? item.titleNl : item.titleEn}`}</Heading>
                <ItemStatus locale={locale} standing={itemStandingOf(item)} />
              </div>
              <BallotStep locale={locale} meeting={meeting} rights={rights} item={item} />
            </Stack>
          </li>
        ))}
      </ol>
    </Stack>
  );
}

function BallotStep({ locale, meeting, rights, item }: MeetingProps & { item: Item }) {
  const t = translator(locale, 'assembly.console');
  const base = `/${locale}/mijn/alv/${meeting.id}`;
  const { ballot } = item;
  if (item.kind === 'information' || meeting.isHistoric) return null;
  if (!ballot && meeting.status === 'called') return <Text tone="soft">{t('waiting')}</Text>;
  if (!ballot && meeting.status === 'open' && rights.mayLead) {
    return (
      <div>
        <ButtonLink href={`${base}/stemming/${item.id}/openen`}>{t('open')}</ButtonLink>
      </div>
    );
  }
  if (ballot?.status === 'open')
    return <Running locale={locale} base={base} item={item} ballot={ballot} mayLead={rights.mayLead} />;
  if (ballot?.status !== 'closed') return null;
  const { turnout } = ballot;
  return (
    <Text>
      {t('held', { municipalities: turnout.municipalities, entitled: turnout.entitledMunicipalities })}{' '}
      <Link href={`/${locale}/alv/${meeting.slug}/${item.label}`}>{t('result')}</Link>
    </Text>
  );
}

function Running(props: {
  locale: Locale;
  base: string;
  item: Item;
  ballot: NonNullable<Item['ballot']>;
  mayLead: boolean;
}) {
  const { locale, base, item, ballot, mayLead } = props;
  const t = translator(locale, 'assembly');
  return (
    <Stack>
      <TurnoutBars locale={locale} turnout={ballot.turnout} />
      <Text size="small">{t('turnout.secret')}</Text>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {mayLead && (
          <ButtonLink href={`${base}/stemming/${item.id}/sluiten`}>{t('console.close')}</ButtonLink>
        )}
        <Link href={base}>{t('console.refresh')}</Link>
      </div>
    </Stack>
  );
}
