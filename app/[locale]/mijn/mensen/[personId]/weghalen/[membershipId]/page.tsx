import type { Metadata } from 'next';
import { z } from 'zod';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendTakeRole } from '@/lib/identity/people-actions';
import { identityPolicy } from '@/lib/identity/policy';
import { findColleague } from '@/lib/identity/queries/people';
import { requireSession } from '@/lib/identity/require-session';
import type { Actor } from '@/lib/platform/actor';
import { mayEver } from '@/lib/platform/policy';
import { fail, ok } from '@/lib/platform/result';

type Ids = { personId: string; membershipId: string };
type Props = { params: Promise<Ids & { locale: Locale }> };

const pathOf = ({ personId, membershipId }: Ids) => `/mijn/mensen/${personId}/weghalen/${membershipId}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ...ids } = await params;
  const t = translator(locale, 'identity.people');
  return pageTitle(locale, t('takeSubmit'), pathOf(ids));
}

/** The role that would be taken, with the name of who has it. */
async function heldRole(actor: Actor, { personId, membershipId }: Ids) {
  if (!mayEver(identityPolicy['membership.take'], actor)) return fail('forbidden');
  if (!z.uuid().safeParse(personId).success) return fail('not_found');
  const found = await findColleague.execute(actor, { municipalityId: actor.actingFor?.id ?? '', personId });
  if (!found.ok) return found;
  const held = found.value.roles.find(({ id }) => id === membershipId);
  return held ? ok({ name: found.value.name, role: held.role }) : fail('not_found');
}

export default async function TakeRolePage({ params }: Props) {
  const { locale, ...ids } = await params;
  const loggedIn = await requireSession(locale, pathOf(ids));
  const t = translator(locale, 'identity.people');
  const words = translator(locale, 'common');
  const result = await heldRole(loggedIn.actor, ids);
  return (
    <ResultFrame locale={locale} path={pathOf(ids)} loggedIn={loggedIn} result={result}>
      {({ name, role }) => (
        <ActionForm
          locale={locale}
          action={sendTakeRole}
          hidden={{ membershipId: ids.membershipId, formKey: crypto.randomUUID() }}
          submitLabel={t('takeSubmit')}
          pendingLabel={t('taking')}
          tone="danger"
          cancel={{ href: `/${locale}/mijn/mensen/${ids.personId}`, label: words('actions.cancel') }}
        >
          <Heading level={1}>{t('takeTitle', { role: words(`roles.${role}`), name })}</Heading>
          <Text size="lead">{t('takeText', { name })}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
