-- AlterTable
ALTER TABLE "vote" ADD COLUMN     "salt" TEXT;

-- Every vote from now on has the key of its commitment; those from before have none, and are not looked at here.
ALTER TABLE "vote" ADD CONSTRAINT "vote_salt" CHECK ("salt" IS NOT NULL AND "salt" ~ '^[0-9a-f]{64}$') NOT VALID;

-- The check of the trail (npm run audit:verify) compares every vote with its entry, also while a ballot is open. It
-- logs in as the owner of the tables; the portal's role is no member of the owner and can't say that it is the check.
CREATE FUNCTION "is_verifier"() RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql AS $$
  SELECT current_setting('app.verifies', true) = 'yes'
    AND pg_has_role(current_user, (SELECT c.relowner FROM pg_class c WHERE c.oid = '"vote"'::regclass), 'USAGE')
$$;
ALTER POLICY "select_scope" ON "vote" USING (
  municipality_id = current_tenant() OR (cast_by_id = current_person() AND NOT is_only_here())
  OR (municipality_id IS NULL AND cast_by_id = current_person())
  OR EXISTS (SELECT 1 FROM "ballot" b WHERE b.id = ballot_id AND b.status = 'closed')
  OR "is_verifier"()
);
ALTER POLICY "select_scope" ON "ballot" USING (
  agenda_item_id IS NOT NULL OR status = 'closed' OR body_id = current_acting_body() OR current_body_kind() = 'audit'
  OR "is_verifier"()
);
