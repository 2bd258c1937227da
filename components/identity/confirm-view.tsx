import { PasskeyForm } from '@/components/identity/passkey-form';
import { ActionForm } from '@/components/site/action-form';
import { NoOwnLogIn } from '@/components/sso/no-own-log-in';
import { ActionRow } from '@/components/ui/action-row/action-row';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Panel } from '@/components/ui/panel/panel';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { preparePasskeyAnswer, sendCode, sendPasskeyAnswer } from '@/lib/identity/factor-actions';
import { confirmFields } from '@/lib/identity/fields';
import { type Factors, hasFactor } from '@/lib/identity/queries/factors';

type Props = { locale: Locale; factors: Factors; next: string; byProvider: boolean };

/**
 * Asks somebody to prove a second factor; who has none is led to set one up, and comes back. In a log-in by the
 * municipality's own account (`byProvider`) none can be set up.
 */
export function ConfirmView({ locale, factors, next, byProvider }: Props) {
  const t = translator(locale, 'identity.factors');
  if (!hasFactor(factors)) {
    return byProvider ? <NoOwnLogIn locale={locale} /> : <NoFactor locale={locale} next={next} />;
  }
  const { passkeys, totpSince, recoveryCodes, demoCode } = factors;
  return (
    <Stack gap="xl">
      <Stack gap="m">
        <Heading level={1}>{t('confirm.title')}</Heading>
        <Text size="lead">{t('confirm.intro')}</Text>
      </Stack>
      {demoCode && (
        <Panel title={t('confirm.demoTitle')}>
          <Text>
            {t('confirm.demo')} <strong className="font-mono">{demoCode}</strong>
          </Text>
          <Text>{t('confirm.demoText')}</Text>
        </Panel>
      )}
      {passkeys.length > 0 && (
        <PasskeyForm
          locale={locale}
          action={sendPasskeyAnswer}
          prepare={preparePasskeyAnswer}
          cancelled={t('confirm.cancelled')}
          hidden={{ next }}
          submitLabel={t('confirm.passkey')}
          pendingLabel={t('confirm.passkeyPending')}
        >
          <Heading level={2}>{t('confirm.passkeyTitle')}</Heading>
        </PasskeyForm>
      )}
      {(totpSince || recoveryCodes > 0) && (
        <ActionForm
          locale={locale}
          action={sendCode}
          hidden={{ next }}
          tone={passkeys.length > 0 ? 'secondary' : 'primary'}
          fields={confirmFields(locale, totpSince !== null)}
          submitLabel={t('confirm.submit')}
          pendingLabel={t('confirm.pending')}
        >
          <Heading level={2}>{t('confirm.codeTitle')}</Heading>
        </ActionForm>
      )}
    </Stack>
  );
}

function NoFactor({ locale, next }: Pick<Props, 'locale' | 'next'>) {
  const t = translator(locale, 'identity.factors');
  const query = `?volgende=${encodeURIComponent(next)}`;
  return (
    <Stack gap="l">
      <Heading level={1}>{t('confirm.noneTitle')}</Heading>
      <Text size="lead">{t('confirm.none')}</Text>
      <ActionRow>
        <ButtonLink href={`/${locale}/mijn/account/passkey${query}`}>{t('addPasskey')}</ButtonLink>
        <ButtonLink variant="secondary" href={`/${locale}/mijn/account/code-app${query}`}>
          {t('addApp')}
        </ButtonLink>
      </ActionRow>
    </Stack>
  );
}
