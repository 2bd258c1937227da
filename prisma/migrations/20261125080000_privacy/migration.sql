-- Who leaves is forgotten, but for what the law wants kept. The person does it themselves, or a job does it for who
-- has had no role for a year, in the person's own name.
GRANT UPDATE ("email", "deactivated_at") ON "person" TO "bindend_portal";
ALTER TABLE "person"
  ADD CONSTRAINT "person_erased" CHECK ("email" NOT LIKE '%@erased.invalid' OR "deactivated_at" IS NOT NULL);

-- A person may give up their own roles. That a role was taken stays as it is: see taken_role_stays_taken.
ALTER POLICY "update_scope" ON "membership" USING (
  municipality_id = current_tenant() OR ("is_appointed"(role) AND current_body_kind() = 'bureau')
  OR (person_id = current_person() AND NOT is_only_here())
) WITH CHECK (
  municipality_id = current_tenant() OR ("is_appointed"(role) AND current_body_kind() = 'bureau')
  OR (person_id = current_person() AND ended_at IS NOT NULL)
);
ALTER POLICY "select_scope" ON "membership" USING (
  body_id IS NOT NULL OR municipality_id = current_tenant() OR person_id = current_person()
  OR current_body_kind() = 'audit' OR (current_body_kind() = 'bureau' AND role = 'administrator')
  OR current_job() = 'forget_leavers'
);

-- Everyone sees what they did themselves, for whomever they act now.
ALTER POLICY "select_scope" ON "vote" USING (
  municipality_id = current_tenant() OR (cast_by_id = current_person() AND NOT is_only_here())
  OR (municipality_id IS NULL AND cast_by_id = current_person())
  OR EXISTS (SELECT 1 FROM "ballot" b WHERE b.id = ballot_id AND b.status = 'closed')
);
ALTER POLICY "select_scope" ON "invitation" USING (
  municipality_id = current_tenant() OR token_hash = current_token() OR accepted_by_id = current_person()
  OR current_body_kind() IN ('bureau', 'audit') OR (accepted_at IS NULL AND current_job() = 'forget_leavers')
);

-- Of an invitation that was accepted only the address may still change: into one of nobody.
ALTER POLICY "update_scope" ON "invitation" USING (
  municipality_id = current_tenant() OR current_body_kind() = 'bureau' OR accepted_by_id = current_person()
  OR (accepted_at IS NULL AND current_job() = 'forget_leavers')
);
GRANT UPDATE ("email") ON "invitation" TO "bindend_portal";
CREATE FUNCTION "erases_address"("old" "invitation", "new" "invitation") RETURNS boolean IMMUTABLE LANGUAGE sql
  AS $$ SELECT old.email <> new.email AND new.email LIKE '%@erased.invalid'
    AND to_jsonb(old) - 'email' = to_jsonb(new) - 'email' $$;
DROP TRIGGER "used_invitation_is_final" ON "invitation";
CREATE TRIGGER "used_invitation_is_final" BEFORE UPDATE ON "invitation"
  FOR EACH ROW WHEN ((OLD."accepted_at" IS NOT NULL OR OLD."withdrawn_at" IS NOT NULL) AND NOT "erases_address"(OLD, NEW))
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "address_only_erased" BEFORE UPDATE OF "email" ON "invitation"
  FOR EACH ROW WHEN (OLD."email" <> NEW."email" AND NOT "erases_address"(OLD, NEW)) EXECUTE FUNCTION "refuse_change"();

GRANT DELETE ON "command_receipt" TO "bindend_portal";
ALTER POLICY "delete_scope" ON "command_receipt" USING (person_id = current_person());
ALTER POLICY "delete_scope" ON "session" USING (person_id = current_person() OR current_job() = 'forget_failures');
ALTER POLICY "delete_scope" ON "factor_challenge" USING (person_id = current_person() OR current_job() = 'forget_failures');

-- Which municipality's log-in somebody has used, and for whom they may vote, is theirs to see; the link is theirs to cut.
ALTER POLICY "select_scope" ON "external_identity" USING (
  municipality_id = current_tenant() OR (person_id = current_person() AND NOT is_only_here())
);
ALTER POLICY "delete_scope" ON "external_identity" USING (
  municipality_id = current_tenant() OR (person_id = current_person() AND NOT is_only_here())
);
ALTER POLICY "select_scope" ON "mandate" USING (
  municipality_id = current_tenant() OR (person_id = current_person() AND NOT is_only_here())
  OR current_body_kind() = 'audit'
);
