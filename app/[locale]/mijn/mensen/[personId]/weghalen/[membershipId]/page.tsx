import { ActionForm } from '@/components/site/action-form';
import { portalPage, type Visit } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendTakeRole } from '@/lib/identity/people-actions';
import { findColleague } from '@/lib/identity/queries/people';
import { municipalityOf } from '@/lib/platform/actor';
import { fail, ok } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/mensen/[personId]/weghalen/[membershipId]',
  title: 'identity.people.takeSubmit',
  action: 'membership.take',
  read: heldRole,
  view: ({ name, role }, { locale, params: { personId, membershipId } }) => {
    const t = translator(locale, 'identity.people');
    const words = translator(locale, 'common');
    return (
      <ActionForm
        locale={locale}
        action={sendTakeRole}
        hidden={{ membershipId, formKey: crypto.randomUUID() }}
        submitLabel={t('takeSubmit')}
        pendingLabel={t('taking')}
        tone="danger"
        cancel={{ href: `/${locale}/mijn/mensen/${personId}`, label: words('actions.cancel') }}
      >
        <Heading level={1}>{t('takeTitle', { role: words(`roles.${role}`), name })}</Heading>
        <Text size="lead">{t('takeText', { name })}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };

/** The role that would be taken, with the name of who has it. */
async function heldRole({ actor, params }: Visit<'/mijn/mensen/[personId]/weghalen/[membershipId]'>) {
  const place = municipalityOf(actor);
  if (!place.ok) return place;
  const { personId, membershipId } = params;
  const found = await findColleague.execute(actor, { municipalityId: place.value.id, personId });
  if (!found.ok) return found;
  const held = found.value.roles.find(({ id }) => id === membershipId);
  return held ? ok({ name: found.value.name, role: held.role }) : fail('not_found');
}
