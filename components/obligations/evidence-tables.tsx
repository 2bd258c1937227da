import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import { VisuallyHidden } from '@/components/ui/visually-hidden/visually-hidden';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { EvidenceLine } from '@/lib/obligations/queries/find';
import { DOCUMENT_TYPES } from '@/lib/platform/document';
import { formatDayOfMoment, formatFileSize, formatMoment } from '@/lib/platform/format';

/** The ways to a link and a file: where the one leads, what the other is and how large. */
function Shown({ locale, piece }: { locale: Locale; piece: EvidenceLine }) {
  const t = translator(locale, 'obligations.evidence');
  const { id, title, link, file } = piece;
  const about = <VisuallyHidden>{` ${t('of', { title })}`}</VisuallyHidden>;
  return (
    <Stack gap="xs">
      {link && (
        <Link href={link} external>
          {new URL(link).hostname}
          {about}
        </Link>
      )}
      {file && (
        <Link href={`/api/mijn/bewijs/${id}`} download>
          {t('download', {
            kind: DOCUMENT_TYPES[file.type].extension,
            size: formatFileSize(locale, file.size),
          })}
          {about}
        </Link>
      )}
    </Stack>
  );
}

function addedIn(locale: Locale, { addedAt, addedBy, origin }: EvidenceLine): string {
  const t = translator(locale, 'obligations.evidence');
  const day = formatDayOfMoment(locale, addedAt);
  return origin === null ? t('addedBy', { day, name: addedBy ?? '' }) : t('addedAt', { day, origin });
}

/** What both tables say of a piece. */
function cellsOf(locale: Locale, piece: EvidenceLine) {
  return {
    title: piece.title,
    shown: <Shown locale={locale} piece={piece} />,
    added: addedIn(locale, piece),
  };
}

function columnsOf(locale: Locale) {
  const t = translator(locale, 'obligations.evidence.columns');
  return [
    { key: 'title' as const, header: t('title'), rowHeader: true },
    { key: 'shown' as const, header: t('shown') },
    { key: 'added' as const, header: t('added') },
  ];
}

/** The evidence that counts. `steps` are for who may withdraw a piece of the obligation `of`. */
export function EvidenceTable(props: {
  locale: Locale;
  pieces: EvidenceLine[];
  steps: { of: string } | null;
}) {
  const { locale, pieces, steps } = props;
  const t = translator(locale, 'obligations.evidence');
  const step = ({ id, title }: EvidenceLine, of: string) => (
    <Link href={`/${locale}/mijn/verplichtingen/${of}/bewijs/${id}`}>
      {t('withdraw')}
      <VisuallyHidden>{` ${t('of', { title })}`}</VisuallyHidden>
    </Link>
  );
  return (
    <Table
      caption={t('caption')}
      captionLook="hidden"
      columns={[
        ...columnsOf(locale),
        ...(steps ? [{ key: 'step' as const, header: t('columns.step') }] : []),
      ]}
      rows={pieces.map((piece) => ({
        id: piece.id,
        cells: { ...cellsOf(locale, piece), step: steps && step(piece, steps.of) },
      }))}
    />
  );
}

/** The evidence that counts no more, each piece with the reason. */
export function WithdrawnEvidenceTable(props: { locale: Locale; pieces: EvidenceLine[] }) {
  const { locale, pieces } = props;
  const t = translator(locale, 'obligations.evidence');
  const why = ({ at, by, note }: NonNullable<EvidenceLine['withdrawn']>) => (
    <Stack gap="xs">
      <Text>{note}</Text>
      <Text size="small" tone="soft">
        {t('withdrawn.by', { moment: formatMoment(locale, at), name: by })}
      </Text>
    </Stack>
  );
  return (
    <Table
      caption={t('withdrawn.title')}
      captionLook="hidden"
      columns={[...columnsOf(locale), { key: 'why', header: t('withdrawn.why') }]}
      rows={pieces.map((piece) => ({
        id: piece.id,
        cells: { ...cellsOf(locale, piece), why: piece.withdrawn && why(piece.withdrawn) },
      }))}
    />
  );
}
