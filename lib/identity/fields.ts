import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { MUNICIPAL_ROLES } from '@/lib/identity/roles';
import {
  acceptInvitationInput,
  changePasswordInput,
  codeInput,
  forgottenInput,
  giveRoleInput,
  inviteInput,
  loginInput,
  renamePasskeyInput,
  resetPasswordInput,
} from '@/lib/identity/schema';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';
import type { Role } from '@/lib/platform/generated/enums';

/** Who logs in; `account` is the address that is known already. */
export function logInFields(locale: Locale, account?: string): FieldSpec[] {
  return formFields(
    translator(locale, 'identity.logIn'),
    loginInput.shape,
    {
      email: { autoComplete: 'username', width: 'full' },
      password: { autoComplete: 'current-password', width: 'full' },
    },
    { email: account },
  );
}

/** Whose password was forgotten; `account` is the address that is known already. */
export function forgottenFields(locale: Locale, account?: string): FieldSpec[] {
  return formFields(
    translator(locale, 'identity.forgotten'),
    forgottenInput.shape,
    { email: { autoComplete: 'username', width: 'l' } },
    { email: account },
  );
}

/** The first password of an account, or another one by a link. */
export function newPasswordFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'identity.newPassword');
  return formFields(t, resetPasswordInput.shape, { password: newPassword(locale) });
}

const newPassword = (locale: Locale) =>
  ({
    hint: translator(locale, 'identity.invitation')('passwordHint'),
    autoComplete: 'new-password',
    width: 'l',
  }) as const;

/** The password as it is, and as it must be. */
export function changePasswordFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'identity.account');
  return formFields(t, changePasswordInput.shape, {
    current: { autoComplete: 'current-password', width: 'l' },
    password: newPassword(locale),
  });
}

/** The account that a link makes. */
export function accountFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'identity.invitation');
  return formFields(t, acceptInvitationInput.shape, {
    name: { autoComplete: 'name', width: 'l' },
    password: newPassword(locale),
  });
}

/** Whom to invite, to which role. */
export function inviteFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'identity.invite');
  const words = translator(locale, 'common.roles');
  return formFields(t, inviteInput.shape, {
    email: { width: 'l' },
    role: {
      options: MUNICIPAL_ROLES.map((value) => ({ value, label: words(value), hint: t(`hints.${value}`) })),
    },
  });
}

/** The first administrator of a municipality. */
export function firstAdministratorFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'identity.administrators.form');
  return formFields(t, inviteInput.shape, { email: { width: 'l' } });
}

/** The role to give to a colleague, of those that are `free`. */
export function giveRoleFields(locale: Locale, free: readonly Role[]): FieldSpec[] {
  const t = translator(locale, 'identity.people');
  const words = translator(locale, 'common.roles');
  return formFields(t, giveRoleInput.shape, {
    role: {
      kind: 'select',
      label: t('invitedRole'),
      options: free.map((role) => ({ value: role, label: words(role) })),
    },
  });
}

/** The first code of a new app. */
export function firstCodeFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'identity.factors.setUp');
  return formFields(t, codeInput.shape, { code: { autoComplete: 'one-time-code', width: 's' } });
}

/** A code of the app, or a recovery code for who has no app. */
export function confirmFields(locale: Locale, hasApp: boolean): FieldSpec[] {
  const t = translator(locale, 'identity.factors.confirm');
  return formFields(t, codeInput.shape, {
    code: {
      hint: hasApp ? t('codeHint') : t('recoveryHint'),
      autoComplete: 'one-time-code',
      width: 'm',
    },
  });
}

/** The name by which its owner knows a passkey; `name` is that of now. */
export function passkeyFields(locale: Locale, name?: string): FieldSpec[] {
  const t = translator(locale, 'identity.factors.newPasskey');
  return formFields(t, renamePasskeyInput.shape, { name: { width: 'l' } }, { name });
}
