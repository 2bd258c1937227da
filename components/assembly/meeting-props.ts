import type { Locale } from '@/i18n/locales';
import type { MeetingToPrepare } from '@/lib/assembly/queries/prepare';

/** What the person who looks may do here. */
export type MeetingRights = { mayPrepare: boolean; mayLead: boolean };

/** What the editor of a meeting and each of its parts get. */
export type MeetingProps = { locale: Locale; meeting: MeetingToPrepare; rights: MeetingRights };
