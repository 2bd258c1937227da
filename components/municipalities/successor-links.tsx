import { Fragment } from 'react';
import { Link } from '@/components/ui/link/link';
import type { Locale } from '@/i18n/locales';
import { formatListToParts } from '@/lib/platform/format';

/** Municipalities as links in a sentence, with the commas and the "and" of the language. */
export function SuccessorLinks(props: { locale: Locale; successors: { slug: string; name: string }[] }) {
  const { locale, successors } = props;
  const parts = formatListToParts(
    locale,
    successors.map(({ slug }) => slug),
  );
  const named = new Map(successors.map((successor) => [successor.slug, successor.name]));
  return parts.map(({ type, value }, index) =>
    type === 'element' ? (
      <Link key={value} href={`/${locale}/gemeenten/${value}`}>
        {named.get(value)}
      </Link>
    ) : (
      // The words between two links are known by the link before them.
      <Fragment key={`after ${parts[index - 1]?.value}`}>{value}</Fragment>
    ),
  );
}
