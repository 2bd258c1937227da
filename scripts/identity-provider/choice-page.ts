import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { ProviderAccount } from './account';

/** The page on which one chooses who one is, and what happens after the choice. */
export function choicePage(provider: Provider, accounts: readonly ProviderAccount[]) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (request.method === 'POST') {
        const chosen = new URLSearchParams(await bodyOf(request)).get('account') ?? '';
        const result = accounts.some(({ subject }) => subject === chosen)
          ? { login: { accountId: chosen } }
          : { error: 'access_denied', error_description: 'cancelled' };
        await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
        return;
      }
      await provider.interactionDetails(request, response);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(accounts));
    } catch {
      // Also for who opens the page without having begun at the portal.
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Begin opnieuw in Bindend. Start again in Bindend.');
    }
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString();
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function pageOf(accounts: readonly ProviderAccount[]): string {
  const buttons = accounts.map(({ subject, name, email }) => {
    const label = escaped([name, email].filter(Boolean).join(', ') || subject);
    return `<p><button name="account" value="${escaped(subject)}">${label}</button></p>`;
  });
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Inlogsysteem van de demonstratie</title></head>
<body>
<main>
<h1>Inlogsysteem van de demonstratie</h1>
<p>Kies wie u bent. Alle mensen hier zijn verzonnen.</p>
<form method="post">
${buttons.join('\n')}
<p><button name="account" value="">Annuleren</button></p>
</form>
</main>
</body>
</html>`;
}
