import type { Metadata } from 'next';
import { RemoveFactor } from '@/components/identity/remove-factor';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendRemovePasskey } from '@/lib/identity/factor-actions';
import { listFactors } from '@/lib/identity/queries/factors';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import type { Actor } from '@/lib/platform/actor';
import { fail, ok } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale; id: string }> };

const pathOf = (id: string) => `/mijn/account/passkey/${id}/verwijderen`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'identity.factors.removePasskey');
  return pageTitle(locale, t('submit'), pathOf(id));
}

/** The person's factors with the passkey that would go. */
async function passkeyToRemove(actor: Actor, id: string) {
  const found = await listFactors.execute(actor, {});
  if (!found.ok) return found;
  const passkey = found.value.passkeys.find((one) => one.id === id);
  return passkey ? ok({ factors: found.value, name: passkey.name }) : fail('not_found');
}

export default async function RemovePasskeyPage({ params }: Props) {
  const { locale, id } = await params;
  const path = pathOf(id);
  const loggedIn = await requireSession(locale, path);
  requireFreshFactor(loggedIn, locale, path);
  const t = translator(locale, 'identity.factors.removePasskey');
  const result = await passkeyToRemove(loggedIn.actor, id);
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {({ factors, name }) => (
        <RemoveFactor
          locale={locale}
          factors={factors}
          action={sendRemovePasskey}
          hidden={{ id }}
          words={{ title: t('title', { name }), text: t('text'), submit: t('submit'), pending: t('pending') }}
        />
      )}
    </ResultFrame>
  );
}
