import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';
import type { SsoSettings } from '@/lib/sso/queries/settings';
import { MAPPED_ROLES } from '@/lib/sso/roles';
import { addRoleInput, askDomainInput, judgementForm, saveInput } from '@/lib/sso/schema';

/** What most providers call their claims. Source: OpenID Connect Core 1.0, section 5.1; `groups` is custom. */
const USUAL = {
  subjectClaim: 'sub',
  emailClaim: 'email',
  nameClaim: 'name',
  groupsClaim: 'groups',
  scope: 'openid email profile',
};

/** The questions about a municipality's identity provider. The secret that is there is never shown. */
export function providerFields(locale: Locale, provider: SsoSettings['provider']): FieldSpec[] {
  const t = translator(locale, 'sso.form');
  return formFields(
    t,
    saveInput.shape,
    {
      issuer: {},
      clientId: {},
      secret: { hint: provider?.secret === 'kept' ? t('secretKept') : t('secretHint'), autoComplete: 'off' },
      noSecret: {},
      subjectClaim: { hint: t('subjectHint') },
      emailClaim: {},
      nameClaim: {},
      groupsClaim: { hint: t('groupsHint') },
      scope: {},
    },
    { ...(provider ?? USUAL), secret: undefined, noSecret: provider?.secret === 'none' ? 'on' : undefined },
  );
}

/** A mail domain that is to be the municipality's. */
export function domainFields(locale: Locale): FieldSpec[] {
  return formFields(translator(locale, 'sso.askDomain'), askDomainInput.shape, { domain: { width: 'l' } });
}

/** A group at the provider, and the role it stands for. */
export function roleFields(locale: Locale): FieldSpec[] {
  const words = translator(locale, 'common.roles');
  return formFields(translator(locale, 'sso.addRole'), addRoleInput.shape, {
    group: { width: 'l' },
    role: { options: MAPPED_ROLES.map((value) => ({ value, label: words(value) })) },
  });
}

/** The judgement of the bureau on a domain. */
export function judgementFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'sso.bureau.form');
  return formFields(t, judgementForm.shape, {
    judgement: {
      options: [
        { value: 'confirm', label: t('confirm') },
        { value: 'refuse', label: t('refuse') },
      ],
    },
    checked: { rows: 3 },
  });
}
