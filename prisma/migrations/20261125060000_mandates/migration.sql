-- CreateEnum
CREATE TYPE "mandate_kind" AS ENUM ('principal', 'deputy');

-- CreateEnum
CREATE TYPE "mandate_ending" AS ENUM ('revoked', 'municipality_ended');

-- CreateEnum
CREATE TYPE "instruction" AS ENUM ('for', 'against', 'abstain', 'free');

-- AlterTable
ALTER TABLE "vote" ADD COLUMN     "mandate_id" UUID;

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "term_ends_on" DATE NOT NULL,
    "renewal_of_id" UUID,
    "decision" TEXT NOT NULL,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_on" DATE,
    "end_reason" TEXT,
    "ended_by_id" UUID,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "mandate_kind" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "granted_on" DATE NOT NULL,
    "registered_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "ending" "mandate_ending",
    "end_note" TEXT,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate_scan" (
    "mandate_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "mandate_scan_pkey" PRIMARY KEY ("mandate_id")
);

-- CreateTable
CREATE TABLE "council_instruction" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "agenda_item_id" UUID NOT NULL,
    "instruction" "instruction" NOT NULL,
    "note" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "council_instruction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "appointment_membership_id_key" ON "appointment"("membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_renewal_of_id_key" ON "appointment"("renewal_of_id");

-- CreateIndex
CREATE INDEX "appointment_registered_by_id_idx" ON "appointment"("registered_by_id");

-- CreateIndex
CREATE INDEX "appointment_ended_by_id_idx" ON "appointment"("ended_by_id");

-- CreateIndex
CREATE INDEX "mandate_municipality_id_starts_on_id_idx" ON "mandate"("municipality_id", "starts_on" DESC, "id");

-- CreateIndex
CREATE INDEX "mandate_person_id_idx" ON "mandate"("person_id");

-- CreateIndex
CREATE INDEX "mandate_registered_by_id_idx" ON "mandate"("registered_by_id");

-- CreateIndex
CREATE INDEX "mandate_ended_by_id_idx" ON "mandate"("ended_by_id");

-- CreateIndex
CREATE INDEX "mandate_scan_municipality_id_idx" ON "mandate_scan"("municipality_id");

-- CreateIndex
CREATE INDEX "council_instruction_municipality_id_idx" ON "council_instruction"("municipality_id");

-- CreateIndex
CREATE INDEX "council_instruction_agenda_item_id_idx" ON "council_instruction"("agenda_item_id");

-- CreateIndex
CREATE INDEX "council_instruction_filed_by_id_idx" ON "council_instruction"("filed_by_id");

-- CreateIndex
CREATE INDEX "vote_mandate_id_idx" ON "vote"("mandate_id");

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_renewal_of_id_fkey" FOREIGN KEY ("renewal_of_id") REFERENCES "appointment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_registered_by_id_fkey" FOREIGN KEY ("registered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_registered_by_id_fkey" FOREIGN KEY ("registered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate_scan" ADD CONSTRAINT "mandate_scan_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate_scan" ADD CONSTRAINT "mandate_scan_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_instruction" ADD CONSTRAINT "council_instruction_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_instruction" ADD CONSTRAINT "council_instruction_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "council_instruction" ADD CONSTRAINT "council_instruction_filed_by_id_fkey" FOREIGN KEY ("filed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Mandates. A municipality has one principal and one deputy at a time, and nobody is both.
ALTER TABLE "mandate"
  ADD CONSTRAINT "mandate_period" CHECK ("ends_on" >= "starts_on" AND "ends_on" < "starts_on" + interval '4 years'),
  ADD CONSTRAINT "mandate_granted_before" CHECK ("granted_on" <= "starts_on"),
  ADD CONSTRAINT "mandate_ended" CHECK (
    num_nonnulls("ended_at", "ended_by_id", "ending") IN (0, 3)
    AND ("ending" IS NOT DISTINCT FROM 'revoked') = ("end_note" IS NOT NULL)
    AND length("end_note") BETWEEN 1 AND 500
  ),
  ADD CONSTRAINT "mandate_one_of_a_kind" EXCLUDE USING gist (
    "municipality_id" WITH =,
    "kind" WITH =,
    daterange("starts_on", "ends_on", '[]') WITH &&
  ) WHERE ("ended_at" IS NULL),
  ADD CONSTRAINT "mandate_once_per_person" EXCLUDE USING gist (
    "municipality_id" WITH =,
    "person_id" WITH =,
    daterange("starts_on", "ends_on", '[]') WITH &&
  ) WHERE ("ended_at" IS NULL);

-- A deputy stands beside a principal: there is one on the first day of the deputy.
CREATE FUNCTION "deputy_beside_principal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "mandate" m
    WHERE m."municipality_id" = NEW."municipality_id" AND m."kind" = 'principal' AND m."ended_at" IS NULL
      AND NEW."starts_on" BETWEEN m."starts_on" AND m."ends_on"
  ) THEN
    RAISE EXCEPTION 'a deputy stands beside a principal' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "deputy_beside_principal" BEFORE INSERT ON "mandate"
  FOR EACH ROW WHEN (NEW."kind" = 'deputy') EXECUTE FUNCTION "deputy_beside_principal"();
CREATE TRIGGER "ended_mandate_is_final" BEFORE UPDATE ON "mandate"
  FOR EACH ROW WHEN (OLD."ended_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- The scan is what was sent: its kind is one of three, and its hash is checked where it is kept.
ALTER TABLE "mandate_scan"
  ALTER COLUMN "content" SET STORAGE EXTERNAL,
  ADD CONSTRAINT "scan_media_type" CHECK ("media_type" IN ('application/pdf', 'image/jpeg', 'image/png')),
  ADD CONSTRAINT "scan_size" CHECK (octet_length("content") BETWEEN 1 AND 5242880),
  ADD CONSTRAINT "scan_hash" CHECK ("sha256" = encode(sha256("content"), 'hex'));
CREATE TRIGGER "scan_is_final" BEFORE UPDATE OR DELETE ON "mandate_scan"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The vote of a municipality rests on a mandate that counts at that very moment. The share lock makes revoking wait
-- for votes under way, and votes that come after it see that it was revoked. SQL state BD004: no mandate.
CREATE FUNCTION "vote_rests_on_mandate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "mandate"
    WHERE "id" = NEW."mandate_id" AND "municipality_id" = NEW."municipality_id" AND "person_id" = NEW."cast_by_id"
      AND "ended_at" IS NULL
      AND (NEW."cast_at" AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN "starts_on" AND "ends_on"
    FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the vote rests on no mandate' USING ERRCODE = 'BD004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "vote_rests_on_mandate" BEFORE INSERT ON "vote"
  FOR EACH ROW WHEN (NEW."municipality_id" IS NOT NULL) EXECUTE FUNCTION "vote_rests_on_mandate"();

-- A council instructs on a vote that is to come or open; afterwards its instruction stays as it was.
ALTER TABLE "council_instruction"
  ADD CONSTRAINT "instruction_note" CHECK (length("note") <= 1000),
  ADD CONSTRAINT "instruction_replaced" CHECK ("replaced_at" >= "created_at");
CREATE UNIQUE INDEX "instruction_current" ON "council_instruction" ("municipality_id", "agenda_item_id")
  WHERE "replaced_at" IS NULL;
CREATE FUNCTION "instruction_before_closing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "ballot" WHERE "agenda_item_id" = NEW."agenda_item_id" FOR SHARE;
  IF EXISTS (SELECT 1 FROM "ballot" WHERE "agenda_item_id" = NEW."agenda_item_id" AND "status" = 'closed') THEN
    RAISE EXCEPTION 'the vote is closed' USING ERRCODE = 'BD002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "instruction_before_closing" BEFORE INSERT OR UPDATE ON "council_instruction"
  FOR EACH ROW EXECUTE FUNCTION "instruction_before_closing"();
CREATE TRIGGER "replaced_instruction_is_final" BEFORE UPDATE ON "council_instruction"
  FOR EACH ROW WHEN (OLD."replaced_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

SELECT "open_table"('mandate',
  'municipality_id = current_tenant() OR current_body_kind() = ''audit''',
  'municipality_id = current_tenant() AND registered_by_id = current_person()',
  'municipality_id = current_tenant()', '"ended_at", "ended_by_id", "ending", "end_note"');
SELECT "open_table"('mandate_scan',
  'municipality_id = current_tenant() OR current_body_kind() = ''audit''',
  'municipality_id = current_tenant() AND EXISTS (
     SELECT 1 FROM "mandate" m WHERE m.id = mandate_id AND m.municipality_id = "mandate_scan".municipality_id)');
-- What a council wants is for its municipality until the vote closes; then anyone can see whether it was followed.
SELECT "open_table"('council_instruction',
  'municipality_id = current_tenant() OR current_body_kind() = ''audit''
     OR EXISTS (SELECT 1 FROM "ballot" b WHERE b.agenda_item_id = "council_instruction".agenda_item_id AND b.status = ''closed'')',
  'municipality_id = current_tenant() AND filed_by_id = current_person()',
  'municipality_id = current_tenant()', '"replaced_at"');

-- Appointments. A role in a College or the Taskforce is held by appointment, for at most four years.
ALTER TABLE "appointment"
  ADD CONSTRAINT "appointment_decision" CHECK (length("decision") BETWEEN 1 AND 300),
  ADD CONSTRAINT "appointment_ended" CHECK (
    num_nonnulls("ended_on", "end_reason", "ended_by_id") IN (0, 3)
    AND "ended_on" <= "term_ends_on" AND length("end_reason") BETWEEN 1 AND 300
  );
CREATE FUNCTION "is_appointed"("held" "role") RETURNS boolean IMMUTABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT held IN ('college_member', 'college_chair', 'college_secretary', 'taskforce_member', 'taskforce_chair') $$;

-- A term is renewed once, for the same person in the same role, after the term before it.
CREATE FUNCTION "appointment_fits"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."renewal_of_id" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "appointment" a
    JOIN "membership" before ON before."id" = a."membership_id"
    JOIN "membership" held ON held."id" = NEW."membership_id"
    WHERE a."id" = NEW."renewal_of_id" AND a."renewal_of_id" IS NULL AND a."ended_on" IS NULL
      AND (before."person_id", before."body_id", before."role") = (held."person_id", held."body_id", held."role")
      AND held."starts_on" = a."term_ends_on" + 1
  ) THEN
    RAISE EXCEPTION 'this term can''t be renewed' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "appointment_fits" BEFORE INSERT ON "appointment"
  FOR EACH ROW EXECUTE FUNCTION "appointment_fits"();
CREATE TRIGGER "ended_appointment_is_final" BEFORE UPDATE ON "appointment"
  FOR EACH ROW WHEN (OLD."ended_on" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

SELECT "open_table"('appointment', 'true', 'current_body_kind() = ''bureau''',
  'current_body_kind() = ''bureau''', '"ended_on", "end_reason", "ended_by_id"');
ALTER POLICY "update_scope" ON "membership" USING (
  municipality_id = current_tenant() OR ("is_appointed"(role) AND current_body_kind() = 'bureau')
);
GRANT UPDATE ("ends_on") ON "membership" TO "bindend_portal";

-- Those who held such a role before there was a register get a term of four years from their first day.
DO $$
BEGIN
  PERFORM set_config('app.body_kind', 'bureau', true);
  UPDATE "membership" SET "ends_on" = ("starts_on" + interval '4 years' - interval '1 day')::date
    WHERE "is_appointed"("role") AND "ended_at" IS NULL
      AND ("ends_on" IS NULL OR "ends_on" >= "starts_on" + interval '4 years');
  INSERT INTO "appointment" ("id", "membership_id", "term_ends_on", "decision")
    SELECT "uuid_v7"(), "id", coalesce("ends_on", "ended_at"::date), 'Lid bij het begin van dit register'
    FROM "membership" WHERE "is_appointed"("role");
END $$;

-- From here on, at commit, whoever holds such a role was appointed to it, for no longer than the term.
CREATE FUNCTION "role_by_appointment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "membership" held
    JOIN "appointment" a ON a."membership_id" = held."id"
    WHERE held."id" = NEW."id" AND held."ends_on" <= a."term_ends_on"
      AND a."term_ends_on" < held."starts_on" + interval '4 years'
  ) THEN
    RAISE EXCEPTION 'this role is held by appointment, for at most four years' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "role_by_appointment" AFTER INSERT OR UPDATE ON "membership"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ("is_appointed"(NEW."role")) EXECUTE FUNCTION "role_by_appointment"();
