import { placeName } from '@/components/site/place-name';
import { Button } from '@/components/ui/button/button';
import { Card } from '@/components/ui/card/card';
import { Grid } from '@/components/ui/grid/grid';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import { chooseActingFor } from '@/lib/log-in/actions';

/** The municipalities and bodies somebody can act for, each one press away. `next` is where they go on. */
export function PlaceSwitcher(props: { locale: Locale; loggedIn: LoggedIn; next: string }) {
  const { locale, loggedIn, next } = props;
  const t = translator(locale, 'identity.switcher');
  const roles = translator(locale, 'common.roles');
  return (
    <Grid columns={3}>
      {loggedIn.places.map(({ actingFor, roles: held }) => (
        <Card
          key={actingFor.id}
          title={placeName(locale, actingFor)}
          level={2}
          footer={
            actingFor.id === loggedIn.actor.actingFor?.id ? (
              <Text tone="soft">{t('current', { place: placeName(locale, actingFor) })}</Text>
            ) : (
              <form action={chooseActingFor}>
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="place" value={actingFor.kind} />
                <input type="hidden" name="id" value={actingFor.id} />
                <input type="hidden" name="next" value={next} />
                <Button size="s">{t('choose', { place: placeName(locale, actingFor) })}</Button>
              </form>
            )
          }
        >
          <Text size="small">{held.map((role) => roles(role)).join(', ')}</Text>
        </Card>
      ))}
    </Grid>
  );
}
