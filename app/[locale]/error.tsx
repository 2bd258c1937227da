'use client';

import { useParams } from 'next/navigation';
import { Button } from '@/components/ui/button/button';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import en from '@/messages/en/crash.json';
import nl from '@/messages/nl/crash.json';

/** What stands in place of a page that failed. The digest ties it to the line in the log; nothing raw is shown. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { locale } = useParams<{ locale: string }>();
  const words = locale === 'en' ? en : nl;
  return (
    <main className="mx-auto max-w-measure p-6">
      <Stack gap="l">
        <Heading level={1}>{words.title}</Heading>
        <Text>{words.text}</Text>
        {error.digest && (
          <Text>
            {words.number} <strong>{error.digest}</strong>
          </Text>
        )}
        <form action={reset}>
          <Button>{words.retry}</Button>
        </form>
        <Link href={`/${locale === 'en' ? 'en' : 'nl'}`}>{words.home}</Link>
      </Stack>
    </main>
  );
}
