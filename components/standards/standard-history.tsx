import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link/link';
import { Text } from '@/components/ui/text/text';
import { type Moment, Timeline } from '@/components/ui/timeline/timeline';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDay, formatDayOfMoment } from '@/lib/platform/format';
import type { Agreement, StandardDetail } from '@/lib/standards/queries/find';
import { isInForce } from '@/lib/standards/standing';

type Dated = Moment & { sort: string };

/** How a standard became binding, and what still comes; the last day first. */
export function StandardHistory(props: { locale: Locale; today: string; standard: StandardDetail }) {
  const { locale, today, standard } = props;
  const t = translator(locale, 'standards.page');
  if (standard.agreements.length === 0) return <Text>{t('notDecided')}</Text>;
  const moments = standard.agreements.map((agreement) => momentsOf(agreement, locale, today));
  return <Timeline moments={moments.flat().sort((a, b) => b.sort.localeCompare(a.sort))} />;
}

function momentsOf(agreement: Agreement, locale: Locale, today: string): Dated[] {
  const t = translator(locale, 'standards.page.moments');
  const { version, bindingFrom, complyBy, decision } = agreement;
  const key = `${decision.body.slug}-${decision.reference}`;
  const at = decision.decidedAt ?? decision.publishedAt;
  return [
    {
      id: `${key}-due`,
      sort: `${complyBy} 3`,
      when: formatDay(locale, complyBy),
      dateTime: complyBy,
      content: t('complyBy', { version }),
    },
    {
      id: `${key}-force`,
      sort: `${bindingFrom} 2`,
      when: formatDay(locale, bindingFrom),
      dateTime: bindingFrom,
      content: t(isInForce(bindingFrom, today) ? 'inForce' : 'willBeInForce', { version }),
    },
    ...(at
      ? [
          {
            id: `${key}-decided`,
            sort: `${at.slice(0, 10)} 1`,
            when: formatDayOfMoment(locale, at),
            dateTime: at,
            content: decidedContent(decision, locale),
          },
        ]
      : []),
  ];
}

function decidedContent(decision: Agreement['decision'], locale: Locale): ReactNode {
  const t = translator(locale, 'standards.page.moments');
  const { body, reference, vote } = decision;
  const words = {
    body: body.name[locale],
    reference,
    link: (chunks: ReactNode) => (
      <Link href={`/${locale}/besluiten/${body.slug}/${reference}`}>{chunks}</Link>
    ),
  };
  if (!vote) return t.rich('decidedWithoutVote', words);
  const counts = { for: vote.votesFor, against: vote.votesAgainst, abstained: vote.votesAbstained };
  return t.rich(vote.votesAbstained > 0 ? 'decidedAbstained' : 'decided', { ...words, ...counts });
}
