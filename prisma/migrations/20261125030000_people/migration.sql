-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "given_by_id" UUID,
ADD COLUMN     "taken_by_id" UUID;

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_municipality_id_created_at_idx" ON "invitation"("municipality_id", "created_at");

-- CreateIndex
CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "invitation_accepted_by_id_idx" ON "invitation"("accepted_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset"("token_hash");

-- CreateIndex
CREATE INDEX "password_reset_person_id_idx" ON "password_reset"("person_id");

-- CreateIndex
CREATE INDEX "membership_given_by_id_idx" ON "membership"("given_by_id");

-- CreateIndex
CREATE INDEX "membership_taken_by_id_idx" ON "membership"("taken_by_id");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "invitation"
  ADD CONSTRAINT "invitation_state" CHECK (
    ("accepted_at" IS NULL) = ("accepted_by_id" IS NULL) AND num_nonnulls("accepted_at", "withdrawn_at") <= 1
  ),
  ADD CONSTRAINT "invitation_period" CHECK ("expires_at" > "created_at"),
  ADD CONSTRAINT "invitation_email" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "invitation_role" CHECK ("role" IN ('reader', 'coordinator', 'secretary', 'delegate', 'council', 'administrator'));
-- One open invitation for an address in a municipality: a new one replaces it.
CREATE UNIQUE INDEX "invitation_open" ON "invitation" ("municipality_id", "email")
  WHERE "accepted_at" IS NULL AND "withdrawn_at" IS NULL;
ALTER TABLE "password_reset"
  ADD CONSTRAINT "password_reset_period" CHECK ("expires_at" > "created_at");

-- A role that was taken away may be given again on the same day.
ALTER TABLE "membership" DROP CONSTRAINT "membership_no_overlap";
ALTER TABLE "membership"
  ADD CONSTRAINT "membership_no_overlap" EXCLUDE USING gist (
    "person_id" WITH =,
    (coalesce("municipality_id", "body_id")) WITH =,
    "role" WITH =,
    daterange("starts_on", "ends_on", '[]') WITH &&
  ) WHERE ("ended_at" IS NULL),
  ADD CONSTRAINT "membership_taken" CHECK ("taken_by_id" IS NULL OR "ended_at" IS NOT NULL);
-- Once taken away it stays so: the history says who had which role when.
CREATE TRIGGER "taken_role_stays_taken" BEFORE UPDATE ON "membership"
  FOR EACH ROW WHEN (OLD."ended_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "used_invitation_is_final" BEFORE UPDATE ON "invitation"
  FOR EACH ROW WHEN (OLD."accepted_at" IS NOT NULL OR OLD."withdrawn_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "used_reset_is_final" BEFORE UPDATE ON "password_reset"
  FOR EACH ROW WHEN (OLD."used_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- The hash of the token in the link that somebody opened: it shows the one row that the link is about.
CREATE FUNCTION "current_token"() RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.token_hash', true), '') $$;

SELECT "open_table"('invitation',
  'municipality_id = current_tenant() OR token_hash = current_token() OR current_body_kind() IN (''bureau'', ''audit'')',
  'municipality_id = current_tenant() OR (current_body_kind() = ''bureau'' AND role = ''administrator'')',
  'municipality_id = current_tenant() OR current_body_kind() = ''bureau''',
  '"accepted_at", "accepted_by_id", "withdrawn_at"');
SELECT "open_table"('password_reset', 'token_hash = current_token() OR person_id = current_person()', 'true',
  'person_id = current_person()', '"used_at"', 'person_id = current_person()');

-- The bureau sees which municipalities have an administrator, and no other roles.
ALTER POLICY "select_scope" ON "membership" USING (
  body_id IS NOT NULL OR municipality_id = current_tenant() OR person_id = current_person()
  OR current_body_kind() = 'audit' OR (current_body_kind() = 'bureau' AND role = 'administrator')
);
ALTER POLICY "update_scope" ON "membership" USING (municipality_id = current_tenant());
GRANT UPDATE ("ended_at", "taken_by_id") ON "membership" TO "bindend_portal";

-- Somebody who accepts an invitation gets an account for its address. People choose their own password.
ALTER POLICY "insert_scope" ON "person" WITH CHECK (
  current_body_kind() = 'bureau'
  OR EXISTS (
    SELECT 1 FROM "invitation" i
    WHERE i.municipality_id = current_tenant() AND i.email = "person".email
      AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
  )
);
ALTER POLICY "update_scope" ON "person" USING (id = current_person());
GRANT UPDATE ("password_hash", "name") ON "person" TO "bindend_portal";
