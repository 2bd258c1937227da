/** Somebody who can log in at the provider: made up. */
export type ProviderAccount = {
  subject: string;
  name?: string;
  email?: string;
  emailVerified?: boolean;
  groups?: string[];
};
