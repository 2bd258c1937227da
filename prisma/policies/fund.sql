-- The fund: anyone reads, the bureau writes.

-- budget
SELECT "open_table"('budget',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'status, reference_date, note_nl, note_en');

-- budget_line
SELECT "open_table"('budget_line',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'position, name_nl, name_en, amount_cents, programme_item_id',
  may_delete => $$ current_body_kind() = 'bureau' $$);

-- contribution: what each municipality pays is public.
SELECT "open_table"('contribution',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$);

-- contribution_transfer: what a successor pays for a municipality that ended is public too.
SELECT "open_table"('contribution_transfer',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$);
