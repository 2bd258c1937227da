-- The register: anyone reads, the bureau loads. A reorganisation ends a municipality and corrects a number of inhabitants.

-- municipality
SELECT "open_table"('municipality',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'ended_on');

-- inhabitant_count: public statistics of CBS.
SELECT "open_table"('inhabitant_count',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'inhabitants');

-- municipality_succession
SELECT "open_table"('municipality_succession',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$);

-- inhabitant_import: a list in preparation is for the bureau; what came of it stands in the register.
SELECT "open_table"('inhabitant_import',
  may_select => $$ current_body_kind() IN ('bureau', 'audit') $$,
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'status, settled_at');
