import type { PersonalDataOf } from '@/lib/platform/privacy';

/** The personal data of mail that waits or was sent. */
export const notificationPrivacy = {
  outgoing_mail: {
    people: [],
    fields: ['recipient', 'subject', 'body'],
    basis: 'publicTask',
    erasure: 'kept',
  },
  caught_mail: {
    people: [],
    fields: ['recipient', 'sender', 'subject', 'body'],
    basis: 'publicTask',
    erasure: 'kept',
  },
} as const satisfies PersonalDataOf;
