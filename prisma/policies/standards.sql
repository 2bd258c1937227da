-- Standards: anyone reads, the bureau loads, a decision of a College changes where they stand.

-- standard
SELECT "open_table"('standard',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() IN ('college', 'bureau') $$,
  updatable => 'standing');

-- standard_version
SELECT "open_table"('standard_version',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() IN ('college', 'bureau') $$,
  updatable => 'status');

-- requirement
SELECT "open_table"('requirement',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$);
