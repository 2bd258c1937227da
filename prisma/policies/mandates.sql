-- mandate: for its municipality and the auditor; for whom they may vote is theirs to see, for whomever they act now.
SELECT "open_table"('mandate',
  may_select => $$
    municipality_id = current_tenant() OR (person_id = current_person() AND NOT is_only_here())
    OR current_body_kind() = 'audit'
  $$,
  may_insert => $$ municipality_id = current_tenant() AND registered_by_id = current_person() $$,
  may_update => $$ municipality_id = current_tenant() $$,
  updatable => 'ended_at, ended_by_id, ending, end_note');

-- mandate_scan: for its municipality and the auditor, beside a mandate of the same municipality.
SELECT "open_table"('mandate_scan',
  may_select => $$ municipality_id = current_tenant() OR current_body_kind() = 'audit' $$,
  may_insert => $$
    municipality_id = current_tenant() AND EXISTS (
      SELECT 1 FROM "mandate" m WHERE m.id = mandate_id AND m.municipality_id = "mandate_scan".municipality_id)
  $$);

-- council_instruction: what a council wants is for its municipality until the vote closes; then anyone can see whether it was
-- followed. Everyone sees what they filed themselves, for whomever they act now.
SELECT "open_table"('council_instruction',
  may_select => $$
    municipality_id = current_tenant() OR (filed_by_id = current_person() AND NOT is_only_here())
    OR current_body_kind() = 'audit'
    OR EXISTS (SELECT 1 FROM "ballot" b WHERE b.agenda_item_id = "council_instruction".agenda_item_id AND b.status = 'closed')
  $$,
  may_insert => $$ municipality_id = current_tenant() AND filed_by_id = current_person() $$,
  may_update => $$ municipality_id = current_tenant() $$,
  updatable => 'replaced_at');
