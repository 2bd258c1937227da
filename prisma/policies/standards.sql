-- Standards: anyone reads, the bureau loads. The Taskforce and Colleges take a version from step to step, and on the day
-- of entry into force, when nobody acts, the portal itself does.

-- standard
SELECT "open_table"('standard',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() IN ('college', 'taskforce', 'bureau') OR current_job() = 'entry_into_force' $$,
  updatable => 'standing');

-- standard_version
SELECT "open_table"('standard_version',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() IN ('college', 'taskforce', 'bureau') OR current_job() = 'entry_into_force' $$,
  updatable => 'status');

-- requirement
SELECT "open_table"('requirement',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$);
