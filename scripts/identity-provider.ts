/** `npm run identity-provider [-- slug [port]]`: an OpenID provider on this machine, to try single sign-on by hand. */
import { parseSettings } from '@/lib/platform/settings';
import { startProvider } from './identity-provider/provider';
import { loadEnvironment } from './support/environment';
import { runCommand } from './support/lifetime';
import { PlainFailure } from './support/plain-failure';

const CLIENT = { clientId: 'bindend', clientSecret: 'demo-geheim-van-bindend' };

runCommand(async (lifetime, [slug = 'vlieland', port = '3300']) => {
  loadEnvironment();
  if (!/^[a-z0-9-]+$/.test(slug)) throw new PlainFailure('Name a municipality as in its address: vlieland.');
  // Only the address of the portal is needed; a secret plays no part here.
  const { PUBLIC_URL } = parseSettings({ ...process.env, AUTH_SECRET: 'not used here'.padEnd(32, '.') });
  const domain = `${slug}.example`;
  const provider = startProvider({
    ...CLIENT,
    port: Number(port),
    redirectUris: [`${PUBLIC_URL}/api/sso/${slug}/callback`],
    accounts: [
      { subject: '1', name: 'Wad de Vries (demo)', email: `wad@${domain}`, groups: ['informatie'] },
      { subject: '2', name: 'Eb Vloed (demo)', email: `eb@${domain}`, groups: ['bestuur', 'informatie'] },
      { subject: '3', name: 'Geen Groep (demo)', email: `geen.groep@${domain}`, groups: [] },
      { subject: '4', name: 'Ander Domein (demo)', email: 'iemand@elders.example', groups: ['informatie'] },
    ],
  });
  const { issuer, stop } = await provider.catch((error: Error) => {
    throw new PlainFailure(
      `Port ${port} can't be used (${error.message}): name another, npm run identity-provider -- ${slug} 3301.`,
    );
  });
  lifetime.onEnd(stop);
  console.log(
    [
      `The identity provider of ${slug} runs at ${issuer}. Fill in at ${PUBLIC_URL}/nl/mijn/sso, as its administrator:`,
      `  issuer         ${issuer}`,
      `  client ID      ${CLIENT.clientId}`,
      `  client secret  ${CLIENT.clientSecret}`,
      `  domain         ${domain}   (the VNG bureau confirms it at ${PUBLIC_URL}/nl/mijn/domeinen)`,
      '  groups         informatie, bestuur (choose a role for each)',
      'Stop with Ctrl+C.',
    ].join('\n'),
  );
  // Its server keeps the command alive until it is told to stop.
  return new Promise<number>(() => undefined);
});
