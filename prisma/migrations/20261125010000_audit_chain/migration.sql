-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "audit_unsealed" (
    "entry_id" UUID NOT NULL,

    CONSTRAINT "audit_unsealed_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "sequence" BIGINT NOT NULL,
    "entry_id" UUID NOT NULL,
    "previous_sequence" BIGINT,
    "previous_hash" TEXT,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "key_id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_entry_id_key" ON "audit_seal"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_sequence_hash_key" ON "audit_seal"("sequence", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_previous_sequence_previous_hash_key" ON "audit_seal"("previous_sequence", "previous_hash");

-- CreateIndex
CREATE UNIQUE INDEX "audit_head_sequence_hash_key" ON "audit_head"("sequence", "hash");

-- AddForeignKey
ALTER TABLE "audit_unsealed" ADD CONSTRAINT "audit_unsealed_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_previous_sequence_previous_hash_fkey" FOREIGN KEY ("previous_sequence", "previous_hash") REFERENCES "audit_seal"("sequence", "hash") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_sequence_hash_fkey" FOREIGN KEY ("sequence", "hash") REFERENCES "audit_seal"("sequence", "hash") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The work that the portal does by itself, without a person: which job runs in this transaction; null for people.
CREATE FUNCTION "current_job"() RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.job', true), '') $$;

-- A link is the first, or names the one just before it. With the foreign key and the unique keys: no gap, no fork.
ALTER TABLE "audit_seal"
  ADD CONSTRAINT "audit_seal_link" CHECK (
    CASE WHEN "sequence" = 1 THEN num_nonnulls("previous_sequence", "previous_hash") = 0
      ELSE "previous_sequence" = "sequence" - 1 AND "previous_hash" IS NOT NULL END
  ),
  ADD CONSTRAINT "audit_seal_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');

CREATE TRIGGER "seal_is_final" BEFORE UPDATE OR DELETE ON "audit_seal" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "head_is_final" BEFORE UPDATE OR DELETE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
-- Emptying a table at once goes past the triggers of its rows.
CREATE TRIGGER "audit_is_kept" BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "seal_is_kept" BEFORE TRUNCATE ON "audit_seal" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "head_is_kept" BEFORE TRUNCATE ON "audit_head" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Whoever writes an entry, it waits for its seal.
CREATE FUNCTION "await_seal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "audit_unsealed" ("entry_id") VALUES (NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "await_seal" AFTER INSERT ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "await_seal"();
INSERT INTO "audit_unsealed" ("entry_id") SELECT "id" FROM "audit_entry";

-- The sealer reads every entry and writes nothing but seals, the signer nothing but heads. An entry stops waiting only once it is sealed.
ALTER POLICY "select_scope" ON "audit_entry" USING (
  municipality_id = current_tenant() OR body_id = current_acting_body() OR person_id = current_person()
  OR current_body_kind() = 'audit' OR current_job() = 'audit_sealer'
);
SELECT "open_table"('audit_unsealed', 'current_job() = ''audit_sealer''', 'true', NULL, NULL,
  'current_job() = ''audit_sealer'' AND EXISTS (SELECT 1 FROM "audit_seal" s WHERE s.entry_id = "audit_unsealed".entry_id)');
-- Who may see an entry may see its seal.
SELECT "open_table"('audit_seal',
  'current_job() IN (''audit_sealer'', ''audit_signer'') OR EXISTS (SELECT 1 FROM "audit_entry" e WHERE e.id = entry_id)',
  'current_job() = ''audit_sealer''');
SELECT "open_table"('audit_head', 'true', 'current_job() = ''audit_signer''');
