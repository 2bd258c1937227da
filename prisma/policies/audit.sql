-- The audit trail: written by whoever acts, in their own name only. The sealer reads every entry and writes nothing but
-- seals, the signer nothing but heads.

-- audit_entry: for whom it is about, and for the auditor.
SELECT "open_table"('audit_entry',
  may_select => $$
    municipality_id = current_tenant() OR body_id = current_acting_body()
    OR (person_id = current_person() AND NOT is_only_here())
    OR current_body_kind() = 'audit' OR current_job() = 'audit_sealer'
  $$,
  may_insert => $$
    person_id IS NOT DISTINCT FROM current_person() AND municipality_id IS NOT DISTINCT FROM current_tenant()
    AND body_id IS NOT DISTINCT FROM current_acting_body()
  $$);

-- audit_unsealed: whoever writes an entry, it waits for its seal, and stops waiting only once it is sealed.
SELECT "open_table"('audit_unsealed',
  may_select => $$ current_job() = 'audit_sealer' $$,
  may_insert => 'true',
  may_delete => $$
    current_job() = 'audit_sealer'
    AND EXISTS (SELECT 1 FROM "audit_seal" s WHERE s.entry_id = "audit_unsealed".entry_id)
  $$);

-- audit_seal: who may see an entry may see its seal.
SELECT "open_table"('audit_seal',
  may_select => $$
    current_job() IN ('audit_sealer', 'audit_signer') OR EXISTS (SELECT 1 FROM "audit_entry" e WHERE e.id = entry_id)
  $$,
  may_insert => $$ current_job() = 'audit_sealer' $$);

-- audit_head: anyone can check the chain by its signed ends.
SELECT "open_table"('audit_head',
  may_select => 'true',
  may_insert => $$ current_job() = 'audit_signer' $$);

-- audit_key: anyone can follow the keys that sign the ends of the chain.
SELECT "open_table"('audit_key',
  may_select => 'true',
  may_insert => $$ current_job() = 'audit_signer' $$);

-- command_receipt: for who sent the form.
SELECT "open_table"('command_receipt',
  may_select => $$ person_id = current_person() $$,
  may_insert => $$ person_id = current_person() $$,
  may_delete => $$ person_id = current_person() $$);
