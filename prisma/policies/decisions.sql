-- decision: for its College until it is published, and for the auditor.
SELECT "open_table"('decision',
  may_select => $$ status = 'published' OR body_id = current_acting_body() OR current_body_kind() = 'audit' $$,
  may_insert => $$ body_id = current_acting_body() $$,
  may_update => $$ body_id = current_acting_body() $$,
  updatable => 'status, year, number, title, motivation, entry_into_force_on, comply_by, standard_version_id, submitted_at, decided_at, published_at, revision');

-- binding_agreement: what binds is public; a College makes it, and nothing changes it.
SELECT "open_table"('binding_agreement',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'college' $$);
