import 'server-only';
import { settings } from '@/lib/platform/settings';

// The server of the demonstration listens on a port of its own, known only in this process.
const kept = globalThis as unknown as { bindendCatcherUrl?: string };

/** The mail server that mail goes to: the one in the settings, or that of the demonstration; null when there is none. */
export function smtpUrl(): string | null {
  return settings().SMTP_URL ?? kept.bindendCatcherUrl ?? null;
}

/** Sends mail to the demonstration's own server from now on. */
export function sendToCatcher(url: string): void {
  kept.bindendCatcherUrl = url;
}
