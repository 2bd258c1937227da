import { Notice } from '@/components/ui/notice/notice';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { hasWords } from '@/lib/platform/has-words';

/** Words for what can be done on a page, by the `gedaan` of its address. */
export type DoneWords =
  | 'assembly.done'
  | 'fund.edit.done'
  | 'identity.account.done'
  | 'identity.people.done'
  | 'identity.administrators.done'
  | 'identity.sessions.done'
  | 'sso.done'
  | 'reorganisations.done'
  | 'municipalities.imports.done'
  | 'mandates.done'
  | 'appointments.done'
  | 'obligations.done';

/** What was just done, after the form led here; `done` comes from the address, so unknown words say nothing. */
export function DoneNotice(props: { locale: Locale; words: DoneWords; done: string | string[] | undefined }) {
  const { locale, words, done } = props;
  const t = translator(locale, words);
  const key = typeof done === 'string' && /^[a-z-]{1,40}$/.test(done) ? done : '';
  if (!key || !hasWords(t, key)) return null;
  return (
    <Notice tone="success" announce="status">
      <p>{t(key)}</p>
    </Notice>
  );
}
