'use client';

import { ClientForm, type ClientFormProps } from '@/components/site/client-form';
import type { PasskeyOptions } from '@/lib/identity/passkey-options';

type Props = ClientFormProps & {
  /** Asks the server what to ask the browser, just before it is asked: a challenge lives for minutes only. */
  prepare: () => Promise<PasskeyOptions | null>;
  /** What to say when the browser gives nothing: cancelled, no passkey here, or no support. */
  cancelled: string;
};

/** The browser's answer as JSON, or null when it gives none. The code for it is loaded when it is needed. */
async function askBrowser(options: PasskeyOptions): Promise<string | null> {
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
  try {
    const answer = options.create
      ? await startRegistration({ optionsJSON: options.create })
      : await startAuthentication({ optionsJSON: options.get });
    return JSON.stringify(answer);
  } catch {
    return null;
  }
}

/** A form that is sent with what the browser answers for a passkey. */
export function PasskeyClientForm({ prepare, cancelled, action, ...form }: Props) {
  const askAndSend: ClientFormProps['action'] = async (previous, data) => {
    const name = String(data.get('name') ?? '');
    // What the server will refuse anyway must not leave a passkey on the device.
    if (data.has('name') && !name.trim()) return action(previous, data);
    const options = await prepare();
    // The server has nothing to ask: it says why when the form comes.
    if (!options) return action(previous, data);
    const answer = await askBrowser(options);
    if (!answer) return { message: cancelled, values: { name } };
    data.set('answer', answer);
    return action(previous, data);
  };
  return <ClientForm {...form} action={askAndSend} />;
}
