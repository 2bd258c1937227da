import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Link } from '@/components/ui/link/link';
import { Panel } from '@/components/ui/panel/panel';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CaughtMailView } from '@/lib/notifications/queries/caught';
import { formatMoment } from '@/lib/platform/format';

/** One caught mail: its words as they were sent, with links that work. */
export function CaughtMail({ locale, mail }: { locale: Locale; mail: CaughtMailView }) {
  const t = translator(locale, 'notifications.post');
  return (
    <Stack gap="l">
      <BackLink href={`/${locale}/post`}>{t('title')}</BackLink>
      <Heading level={1}>{mail.subject}</Heading>
      <DataList
        rows={[
          { term: t('to'), value: mail.to },
          { term: t('from'), value: mail.from },
          { term: t('at'), value: formatMoment(locale, mail.at) },
        ]}
      />
      <Panel>
        {/* Lines keep their breaks, as in a mail program. */}
        <div className="whitespace-pre-line break-words">
          {mail.text.split(/(https?:\/\/\S+)/).map((part, index) =>
            index % 2 === 1 ? (
              <Link key={part} href={part}>
                {part}
              </Link>
            ) : (
              part
            ),
          )}
        </div>
      </Panel>
    </Stack>
  );
}
