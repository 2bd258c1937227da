import type { ReactNode } from 'react';
import { type Dot, type DotLegend, DotMap } from '@/components/ui/dot-map/dot-map';
import { Link } from '@/components/ui/link/link';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MunicipalityLine } from '@/lib/municipalities/queries/list';
import { formatDayOfMoment, formatNumber } from '@/lib/platform/format';
import type { Turnout } from '@/lib/profile/queries/turnout';

/** The plane of the places in the register, cut to the country with room for the dots at its edges. */
const PLANE = { width: 860, height: 1015, maxRadius: 17, minRadius: 5 };

type Props = {
  locale: Locale;
  municipalities: MunicipalityLine[];
  turnout: Turnout | null;
  /** The id of what comes after the map: nobody should have to tab through hundreds of dots. */
  skipTo: string;
};

/**
 * Every municipality as a dot of the size of its votes. With a ballot of the assembly, open or closed last, it
 * shows who took part; without one it shows nothing but where the votes are.
 */
export function MunicipalityMap(props: Props) {
  const { locale, turnout, skipTo } = props;
  const t = translator(locale, 'home.map');
  const onMap = props.municipalities.filter(({ endedOn, place, votes }) => !endedOn && place && votes);
  const links = {
    strong: (text: ReactNode) => <strong>{text}</strong>,
    table: (text: ReactNode) => <Link href={`/${locale}/gemeenten`}>{text}</Link>,
    ballot: (text: ReactNode) =>
      turnout && (
        <Link href={`/${locale}/alv/${turnout.meeting.slug}/${encodeURIComponent(turnout.meeting.label)}`}>
          {text}
        </Link>
      ),
  };
  const said = turnout ? turnoutWords(locale, turnout) : null;
  const caption = said
    ? t.rich(turnout?.isOpen ? 'captionOpen' : 'captionClosed', { ...said, ...links })
    : t.rich('captionPlain', {
        count: onMap.length,
        votes: formatNumber(
          locale,
          onMap.reduce((sum, { votes }) => sum + (votes ?? 0), 0),
        ),
        ...links,
      });
  return (
    <div>
      <div className="sr-only focus-within:not-sr-only">
        <Link href={`#${skipTo}`}>{t('skip')}</Link>
      </div>
      <DotMap
        {...PLANE}
        title={
          said
            ? t(turnout?.isOpen ? 'titleOpen' : 'titleClosed', said)
            : t('titlePlain', { count: onMap.length })
        }
        dots={dotsOf(locale, onMap, turnout)}
        legend={legendOf(locale, turnout)}
        caption={caption}
      />
    </div>
  );
}

function turnoutWords(locale: Locale, { title, roll, closedAt }: Turnout) {
  return {
    title,
    voted: formatNumber(locale, roll.filter(({ hasVoted }) => hasVoted).length),
    total: formatNumber(locale, roll.length),
    date: closedAt ? formatDayOfMoment(locale, closedAt) : '',
  };
}

function dotsOf(locale: Locale, lines: MunicipalityLine[], turnout: Turnout | null): Dot[] {
  const t = translator(locale, 'home.map');
  const roll = new Map(turnout?.roll.map((entry) => [entry.code, entry]));
  return lines.flatMap(({ code, slug, name, votes, place }): Dot[] => {
    const entry = roll.get(code);
    const weight = entry?.votes ?? votes;
    if (!place || !weight) return [];
    const state = entry?.hasVoted ? 'voted' : turnout?.isOpen ? 'notYet' : 'notVoted';
    return [
      {
        id: code,
        label: turnout ? t('dotState', { name, votes: weight, state }) : t('dot', { name, votes: weight }),
        x: place.x,
        y: place.y,
        size: weight,
        href: `/${locale}/gemeenten/${slug}`,
        ...lookOf(turnout ? state : null),
      },
    ];
  });
}

function lookOf(state: 'voted' | 'notYet' | 'notVoted' | null): Pick<Dot, 'tone' | 'shape'> {
  if (!state) return { tone: 'brand', shape: 'circle' };
  return state === 'voted' ? { tone: 'green', shape: 'circle' } : { tone: 'neutral', shape: 'ring' };
}

function legendOf(locale: Locale, turnout: Turnout | null): DotLegend[] {
  const t = translator(locale, 'home.map');
  if (!turnout) return [{ ...lookOf(null), label: t('legendPlain') }];
  return [
    { ...lookOf('voted'), label: t('voted') },
    { ...lookOf('notYet'), label: t(turnout.isOpen ? 'notYet' : 'notVoted') },
  ];
}
