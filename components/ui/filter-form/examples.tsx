import type { Example } from '@/components/ui/example';
import { Field } from '@/components/ui/field/field';
import { Select } from '@/components/ui/select/select';
import { FilterForm } from './filter-form';

const options = [{ value: 'binding', label: 'Bindend' }];

export const examples: Example[] = [
  {
    name: 'side',
    render: () => (
      <FilterForm
        action="#lijst"
        label="Filter, opzij"
        submitLabel="Filter"
        reset={{ href: '#alles', label: 'Wis filters' }}
        keep={{ sort: 'title' }}
      >
        <Field id="filter-query" name="q" type="search" label="Zoekwoord" />
        <Select
          id="filter-status"
          name="status"
          label="Status"
          emptyLabel="Alle"
          options={options}
          width="full"
        />
      </FilterForm>
    ),
  },
  {
    name: 'bar',
    render: () => (
      <FilterForm layout="bar" action="#lijst" label="Filter, boven" submitLabel="Filter">
        <Field id="bar-query" name="q" type="search" label="Zoekwoord" />
        <Select
          id="bar-status"
          name="status"
          label="Status"
          emptyLabel="Alle"
          options={options}
          width="full"
        />
      </FilterForm>
    ),
  },
];
