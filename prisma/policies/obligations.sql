-- obligation: for its municipality and the auditor. A College makes it; in a reorganisation the bureau has it taken over, only
-- in the name of its own municipality.
SELECT "open_table"('obligation',
  may_select => $$ municipality_id = current_tenant() OR current_body_kind() = 'audit' $$,
  may_insert => $$
    current_body_kind() = 'college' OR (current_body_kind() = 'bureau' AND municipality_id = current_tenant())
  $$);

-- evidence: for its municipality and the auditor. Everyone sees what they added themselves, for whomever they act now. A piece
-- that came from a predecessor is made by the bureau only, in the name of the successor.
SELECT "open_table"('evidence',
  may_select => $$
    municipality_id = current_tenant() OR (added_by_id = current_person() AND NOT is_only_here())
    OR current_body_kind() = 'audit'
  $$,
  may_insert => $$
    municipality_id = current_tenant()
    AND EXISTS (SELECT 1 FROM "obligation" o
      WHERE o.id = obligation_id AND o.municipality_id = "evidence".municipality_id)
    AND CASE WHEN passed_from_id IS NULL
      THEN added_by_id = current_person() AND (file_id IS NULL OR EXISTS (
        SELECT 1 FROM "evidence_file" f WHERE f.id = file_id AND f.municipality_id = current_tenant()))
      ELSE current_body_kind() = 'bureau' END
  $$,
  may_update => $$ municipality_id = current_tenant() $$,
  updatable => 'withdrawn_at, withdrawn_by_id, withdrawn_note');

-- evidence_file: a file is for who sent it, and for whose evidence it is: a successor reads what its predecessor sent.
SELECT "open_table"('evidence_file',
  may_select => $$
    municipality_id = current_tenant() OR current_body_kind() = 'audit'
    OR EXISTS (SELECT 1 FROM "evidence" e
      WHERE e.file_id = "evidence_file".id AND e.municipality_id = current_tenant())
  $$,
  may_insert => $$ municipality_id = current_tenant() $$);
