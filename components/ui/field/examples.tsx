import type { Example } from '@/components/ui/example';
import { Field } from './field';

export const examples: Example[] = [
  { name: 'text', render: () => <Field name="title" label="Titel" required /> },
  {
    name: 'hint and value',
    render: () => (
      <Field
        name="reason"
        label="Reden"
        hint="In één zin, zonder namen van personen."
        defaultValue="Nieuw systeem"
      />
    ),
  },
  {
    name: 'error',
    render: () => (
      <Field
        name="email"
        type="email"
        label="E-mailadres"
        hint="Op dit adres krijgt u bericht."
        error="Vul een e-mailadres in met een @, zoals naam@gemeente.nl."
        errorPrefix="Fout:"
        defaultValue="naam.gemeente.nl"
        autoComplete="email"
      />
    ),
  },
  {
    name: 'password',
    render: () => (
      <Field name="password" type="password" label="Wachtwoord" width="m" autoComplete="current-password" />
    ),
  },
  {
    name: 'number with units',
    render: () => (
      <Field name="amount" type="text" inputMode="decimal" label="Bedrag in euro" prefix="€" width="s" />
    ),
  },
  {
    name: 'date',
    render: () => (
      <Field name="day" type="date" label="Datum van ingang" width="s" defaultValue="2027-01-01" />
    ),
  },
  {
    name: 'file',
    render: () => (
      <Field
        name="list"
        type="file"
        label="Bestand"
        hint="Een CSV-bestand van hoogstens 500 kB."
        accept=".csv"
      />
    ),
  },
  { name: 'search', render: () => <Field name="query" type="search" label="Zoek" labelSize="large" /> },
];
