import type { Example } from '@/components/ui/example';
import { LinkRow } from '@/components/ui/link-row/link-row';
import { SearchBox } from './search-box';

export const examples: Example[] = [
  {
    name: 'with ways in',
    render: () => (
      <SearchBox
        action="#zoek"
        name="zoek"
        label="Zoek een standaard, eis of besluit"
        submitLabel="Zoeken"
        defaultValue="digitale aangifte overlijden"
      >
        <LinkRow
          intro="Of kies:"
          size="small"
          links={[
            { href: '#nijmegen', label: 'Nijmegen' },
            { href: '#2027', label: 'alles wat op 1 januari 2027 geldt' },
          ]}
        />
      </SearchBox>
    ),
  },
];
