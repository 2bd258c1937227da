-- appointment: the register of appointments is public; the bureau keeps it.
SELECT "open_table"('appointment',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'ended_on, end_reason, ended_by_id');

-- A role in a College or the Taskforce is held by appointment, for at most four years.
CREATE OR REPLACE FUNCTION "is_appointed"("held" "role") RETURNS boolean IMMUTABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT held IN ('college_member', 'college_chair', 'college_secretary', 'taskforce_member', 'taskforce_chair') $$;
