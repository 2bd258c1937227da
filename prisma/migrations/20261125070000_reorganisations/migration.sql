-- CreateEnum
CREATE TYPE "inhabitant_import_status" AS ENUM ('preview', 'applied', 'discarded');

-- CreateEnum
CREATE TYPE "reorganisation_status" AS ENUM ('draft', 'carried_out', 'withdrawn');

-- CreateTable
CREATE TABLE "contribution_transfer" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "reorganisation_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "inhabitants" INTEGER NOT NULL,
    "amount_cents" BIGINT NOT NULL,

    CONSTRAINT "contribution_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inhabitant_import" (
    "id" UUID NOT NULL,
    "reference_date" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "status" "inhabitant_import_status" NOT NULL DEFAULT 'preview',
    "rows" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "inhabitant_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reorganisation" (
    "id" UUID NOT NULL,
    "happens_on" DATE NOT NULL,
    "status" "reorganisation_status" NOT NULL DEFAULT 'draft',
    "note" TEXT NOT NULL,
    "carried_out_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reorganisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reorganisation_part" (
    "id" UUID NOT NULL,
    "reorganisation_id" UUID NOT NULL,
    "dissolved_id" UUID NOT NULL,
    "successor_code" TEXT NOT NULL,
    "successor_name" TEXT NOT NULL,
    "successor_province" TEXT NOT NULL,
    "addresses" INTEGER NOT NULL,
    "is_main" BOOLEAN NOT NULL,

    CONSTRAINT "reorganisation_part_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contribution_transfer_reorganisation_id_idx" ON "contribution_transfer"("reorganisation_id");

-- CreateIndex
CREATE INDEX "contribution_transfer_from_id_idx" ON "contribution_transfer"("from_id");

-- CreateIndex
CREATE INDEX "contribution_transfer_to_id_idx" ON "contribution_transfer"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_transfer_budget_id_from_id_to_id_key" ON "contribution_transfer"("budget_id", "from_id", "to_id");

-- CreateIndex
CREATE INDEX "inhabitant_import_reference_date_id_idx" ON "inhabitant_import"("reference_date" DESC, "id");

-- CreateIndex
CREATE INDEX "reorganisation_happens_on_id_idx" ON "reorganisation"("happens_on" DESC, "id");

-- CreateIndex
CREATE INDEX "reorganisation_part_dissolved_id_idx" ON "reorganisation_part"("dissolved_id");

-- CreateIndex
CREATE UNIQUE INDEX "reorganisation_part_reorganisation_id_dissolved_id_successo_key" ON "reorganisation_part"("reorganisation_id", "dissolved_id", "successor_code");

-- AddForeignKey
ALTER TABLE "contribution_transfer" ADD CONSTRAINT "contribution_transfer_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_transfer" ADD CONSTRAINT "contribution_transfer_reorganisation_id_fkey" FOREIGN KEY ("reorganisation_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_transfer" ADD CONSTRAINT "contribution_transfer_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_transfer" ADD CONSTRAINT "contribution_transfer_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation_part" ADD CONSTRAINT "reorganisation_part_reorganisation_id_fkey" FOREIGN KEY ("reorganisation_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation_part" ADD CONSTRAINT "reorganisation_part_dissolved_id_fkey" FOREIGN KEY ("dissolved_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the database can check, it checks.
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_carried_out_at"
  CHECK (("status" = 'carried_out') = ("carried_out_at" IS NOT NULL));
ALTER TABLE "reorganisation_part"
  ADD CONSTRAINT "part_code_form" CHECK ("successor_code" ~ '^GM[0-9]{4}$'),
  ADD CONSTRAINT "part_addresses" CHECK ("addresses" >= 0);
ALTER TABLE "contribution_transfer"
  ADD CONSTRAINT "transfer_not_self" CHECK ("from_id" <> "to_id"),
  ADD CONSTRAINT "transfer_amount" CHECK ("amount_cents" >= 0 AND "inhabitants" >= 0);
ALTER TABLE "inhabitant_import" ADD CONSTRAINT "import_settled_at"
  CHECK (("status" = 'preview') = ("settled_at" IS NULL));

-- Final things: what was carried out, and a municipality that ended.
CREATE TRIGGER "reorganisation_is_final" BEFORE UPDATE OR DELETE ON "reorganisation"
  FOR EACH ROW WHEN (OLD."status" <> 'draft') EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "transfer_is_final" BEFORE UPDATE OR DELETE ON "contribution_transfer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "settled_import_is_final" BEFORE UPDATE OR DELETE ON "inhabitant_import"
  FOR EACH ROW WHEN (OLD."status" <> 'preview') EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ended_municipality_is_history" BEFORE UPDATE ON "municipality"
  FOR EACH ROW WHEN (OLD."ended_on" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
-- The parts of a reorganisation stay with it: they can be taken out of a draft only.
CREATE FUNCTION "part_of_draft_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "reorganisation" r
    WHERE r."id" = coalesce(NEW."reorganisation_id", OLD."reorganisation_id") AND r."status" <> 'draft'
  ) THEN
    RAISE EXCEPTION 'this reorganisation is no draft any more' USING ERRCODE = 'BD001';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "part_of_draft_only" BEFORE INSERT OR UPDATE OR DELETE ON "reorganisation_part"
  FOR EACH ROW EXECUTE FUNCTION "part_of_draft_only"();

-- Nobody gets a role in a municipality from the day on which it ended. The lock is the one of the register
-- (lib/municipalities/commands/register-lock.ts): an invitation that is accepted while a reorganisation is carried
-- out waits for it, and then finds the municipality ended.
CREATE FUNCTION "role_in_existing_municipality"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('register of municipalities', 0));
  IF EXISTS (
    SELECT 1 FROM "municipality" m WHERE m."id" = NEW."municipality_id" AND m."ended_on" <= NEW."starts_on"
  ) THEN
    RAISE EXCEPTION 'this municipality has ended' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "role_in_existing_municipality" BEFORE INSERT ON "membership"
  FOR EACH ROW WHEN (NEW."municipality_id" IS NOT NULL) EXECUTE FUNCTION "role_in_existing_municipality"();

-- Plans and lists in preparation are for the bureau; what came of them stands in the register.
SELECT "open_table"('reorganisation', 'current_body_kind() IN (''bureau'', ''audit'')',
  'current_body_kind() = ''bureau''', 'current_body_kind() = ''bureau''', '"status", "carried_out_at"');
SELECT "open_table"('reorganisation_part', 'current_body_kind() IN (''bureau'', ''audit'')',
  'current_body_kind() = ''bureau''', NULL, NULL, 'current_body_kind() = ''bureau''');
SELECT "open_table"('inhabitant_import', 'current_body_kind() IN (''bureau'', ''audit'')',
  'current_body_kind() = ''bureau''', 'current_body_kind() = ''bureau''', '"status", "settled_at"');
SELECT "open_table"('contribution_transfer', 'true', 'current_body_kind() = ''bureau''');

-- What carrying out changes. The bureau ends a municipality and corrects a number of inhabitants; a membership is
-- ended, and an obligation taken over, only in the name of its own municipality.
ALTER POLICY "update_scope" ON "municipality" USING (current_body_kind() = 'bureau');
GRANT UPDATE ("ended_on") ON "municipality" TO "bindend_portal";
ALTER POLICY "update_scope" ON "inhabitant_count" USING (current_body_kind() = 'bureau');
GRANT UPDATE ("inhabitants") ON "inhabitant_count" TO "bindend_portal";
GRANT UPDATE ("ends_on") ON "membership" TO "bindend_portal";
ALTER POLICY "insert_scope" ON "obligation" WITH CHECK (
  current_body_kind() = 'college' OR (current_body_kind() = 'bureau' AND municipality_id = current_tenant())
);
