import { placeName } from '@/components/site/place-name';
import { PlaceSwitcher } from '@/components/site/place-switcher';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { LoggedIn } from '@/lib/identity/queries/log-in';

/** Says why somebody who is logged in can't see a page, whom to ask, and where they do have a role. */
export function NoAccess(props: { locale: Locale; loggedIn: LoggedIn; next: string }) {
  const { locale, loggedIn, next } = props;
  const { actor, places } = loggedIn;
  const t = translator(locale, 'identity');
  const roles = translator(locale, 'common.roles');
  return (
    <Stack gap="l">
      <Heading level={1}>{t('noAccess.title')}</Heading>
      {actor.actingFor ? (
        <Stack>
          <Text size="lead">
            {t('noAccess.forbiddenLead', { place: placeName(locale, actor.actingFor) })}
          </Text>
          <Text>
            {t('noAccess.forbiddenRoles', { roles: actor.roles.map((role) => roles(role)).join(', ') })}
          </Text>
          <Text>{t('noAccess.forbiddenAsk')}</Text>
          {places.length > 1 && (
            <>
              <Text>{t('noAccess.forbiddenElsewhere')}</Text>
              <PlaceSwitcher locale={locale} loggedIn={loggedIn} next={next} />
            </>
          )}
        </Stack>
      ) : (
        <Stack>
          <Text size="lead">{t('noAccess.noRoleLead', { name: actor.name })}</Text>
          <Text>{t('noAccess.noRoleWhy')}</Text>
          <Text>{t('noAccess.noRoleAsk')}</Text>
        </Stack>
      )}
      <Link href={`/${locale}`}>{t('noAccess.publicPages')}</Link>
    </Stack>
  );
}
