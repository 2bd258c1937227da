-- Plans in preparation are for the bureau and the auditor; what came of them stands in the register.

-- reorganisation
SELECT "open_table"('reorganisation',
  may_select => $$ current_body_kind() IN ('bureau', 'audit') $$,
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'status, carried_out_at');

-- reorganisation_part
SELECT "open_table"('reorganisation_part',
  may_select => $$ current_body_kind() IN ('bureau', 'audit') $$,
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_delete => $$ current_body_kind() = 'bureau' $$);
