import { OpenBallot } from '@/components/assembly/ballot-open';
import { BallotResultView } from '@/components/assembly/ballot-result';
import { RollOverview } from '@/components/assembly/roll';
import { ItemStatus } from '@/components/assembly/standing';
import { BudgetTable } from '@/components/fund/budget-table';
import { ProgrammeItems } from '@/components/programme/programme-items';
import { Breadcrumbs } from '@/components/ui/breadcrumbs/breadcrumbs';
import { Details } from '@/components/ui/details/details';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AgendaItemView } from '@/lib/assembly/queries/meetings';
import { formatDayOfMoment } from '@/lib/platform/format';

type Props = { locale: Locale; item: AgendaItemView };

/** An item of the agenda: before the vote its papers, during it the turnout, after it the result. */
export function AgendaItemPage({ locale, item }: Props) {
  const t = translator(locale, 'assembly.item');
  const { meeting, ballot } = item;
  const path = `/alv/${meeting.slug}/${item.label}`;
  const isExample = item.programme?.isExample || item.budget?.isExample;
  return (
    <Stack gap="l">
      <ItemHead locale={locale} item={item} />
      {ballot?.result && <BallotResultView locale={locale} ballot={ballot} result={ballot.result} />}
      {ballot?.result && <Consequence locale={locale} item={item} />}
      {ballot?.status === 'open' && <OpenBallot locale={locale} ballot={ballot} path={`/${locale}${path}`} />}
      {isExample && (
        <Notice tone="warning">
          <p>{t('example')}</p>
        </Notice>
      )}
      {item.outcome && (
        <Stack gap="s">
          <Heading level={2}>{t('outcome')}</Heading>
          <Text size="lead">{item.outcome}</Text>
        </Stack>
      )}
      {item.explanation && (
        <Stack gap="s">
          <Heading level={2}>{t('explanation')}</Heading>
          <Text>{item.explanation}</Text>
        </Stack>
      )}
      {item.kind !== 'information' && !ballot?.result && <Needed locale={locale} item={item} />}
      {ballot?.result && <RollOverview locale={locale} roll={ballot.roll} path={path} />}
      <Papers locale={locale} item={item} />
    </Stack>
  );
}

function ItemHead({ locale, item }: Props) {
  const t = translator(locale, 'assembly.item');
  const common = translator(locale, 'common');
  const { meeting, label } = item;
  return (
    <>
      <Breadcrumbs
        label={common('breadcrumbs')}
        items={[
          { label: common('sections.assembly'), href: `/${locale}/alv` },
          {
            label: formatDayOfMoment(locale, meeting.startsAt),
            href: `/${locale}/alv/${meeting.slug}`,
          },
          { label: t('crumb', { label }) },
        ]}
      />
      <Stack gap="s">
        <Inline>
          <ItemStatus locale={locale} standing={item.standing} />
        </Inline>
        <Heading level={1}>{item.title}</Heading>
        <Text tone="soft">{t('eyebrow', { meeting: meeting.title, label, count: meeting.items })}</Text>
      </Stack>
    </>
  );
}

/** What is needed to adopt, before there is a result. */
function Needed({ locale, item }: Props) {
  const t = translator(locale, 'assembly.item');
  return (
    <Stack gap="s">
      <Heading level={2}>{t('needed.title')}</Heading>
      <Text>{t(`needed.${item.ballot?.majority ?? 'two_thirds'}`)}</Text>
      {!item.ballot && <Text tone="soft">{t('notYet')}</Text>}
    </Stack>
  );
}

/** What the result means for the programme or the budget. */
function Consequence({ locale, item }: Props) {
  const t = translator(locale, 'assembly.result');
  const subject = item.kind === 'budget' ? 'budget' : 'programme';
  const year = item.budget?.year ?? item.programme?.year;
  if (!year) return null;
  const outcome = item.ballot?.result?.adopted ? 'adopted' : 'rejected';
  return (
    <Stack gap="s">
      <Text>{t(`now.${subject}.${outcome}`, { year })}</Text>
      <div>
        <Link href={`/${locale}/fonds/${year}`}>{t('toYear', { year })}</Link>
      </div>
    </Stack>
  );
}

function Papers({ locale, item }: Props) {
  const t = translator(locale, 'assembly.item');
  const { programme, budget } = item;
  if (!programme && !budget) return null;
  const year = programme?.year ?? budget?.year ?? 0;
  const paper = (
    <Stack gap="l">
      {programme && (
        <>
          <Text>{programme.intro}</Text>
          <ProgrammeItems locale={locale} items={programme.items} />
        </>
      )}
      {budget && (
        <>
          {budget.note && <Text>{budget.note}</Text>}
          <BudgetTable locale={locale} year={year} budget={budget} />
        </>
      )}
      <Link href={`/${locale}/fonds/${year}`}>{t('programmePage')}</Link>
    </Stack>
  );
  // Once there is a result, that is what people come for; the paper is one press away.
  if (item.ballot?.result) return <Details summary={t('papers')}>{paper}</Details>;
  return (
    <Stack>
      <Heading level={2}>{t('papers')}</Heading>
      {paper}
    </Stack>
  );
}
