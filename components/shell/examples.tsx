import { Button } from '@/components/ui/button/button';
import { ButtonLink } from '@/components/ui/button/button-link';
import type { Example } from '@/components/ui/example';
import { PortalHeader } from './portal-header';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

const home = { href: '#home', name: 'Bindend' };
const items = [
  { href: '#standaarden', label: 'Standaarden', current: true },
  { href: '#besluiten', label: 'Besluiten' },
  { href: '#alv', label: 'ALV' },
  { href: '#fonds', label: 'Fonds' },
  { href: '#gemeenten', label: 'Gemeenten' },
];
const language = { href: '#en', label: 'English', lang: 'en' };

export const examples: Example[] = [
  {
    name: 'public header',
    render: () => (
      <SiteHeader
        home={home}
        nav={{ label: 'Hoofdmenu, openbaar', menuLabel: 'Menu', items }}
        language={language}
        action={
          <ButtonLink href="#inloggen" size="s">
            Inloggen
          </ButtonLink>
        }
      />
    ),
  },
  {
    name: 'portal header',
    render: () => (
      <PortalHeader
        home={home}
        nav={{ label: 'Hoofdmenu, portaal', menuLabel: 'Menu', items }}
        language={language}
        actFor={{
          label: 'U werkt voor',
          name: 'Nijmegen',
          role: 'stemgemachtigde',
          switch: { href: '#wissel', label: 'Wissel' },
        }}
        user={{ name: 'Sanne de Vries' }}
        logOut={
          <Button type="button" variant="quiet" size="s">
            Uitloggen
          </Button>
        }
      />
    ),
  },
  {
    name: 'footer',
    render: () => (
      <SiteFooter
        home={home}
        statement="Hier besturen gemeenten zichzelf, samen."
        groups={[
          {
            title: 'Over',
            links: [
              { href: '#over', label: 'Over Bindend' },
              { href: '#toegankelijk', label: 'Toegankelijkheid' },
            ],
          },
          {
            title: 'Gegevens',
            links: [
              { href: '#api', label: 'API' },
              { href: '#en', label: 'English', lang: 'en' },
            ],
          },
        ]}
      />
    ),
  },
];
