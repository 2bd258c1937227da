-- AlterTable
ALTER TABLE "session" ADD COLUMN     "second_factor_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "totp_factor" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sealed_secret" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER,

    CONSTRAINT "totp_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factor_challenge" (
    "challenge_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "factor_challenge_pkey" PRIMARY KEY ("challenge_hash")
);

-- CreateIndex
CREATE INDEX "totp_factor_person_id_idx" ON "totp_factor"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_code_hash_key" ON "recovery_code"("code_hash");

-- CreateIndex
CREATE INDEX "recovery_code_person_id_idx" ON "recovery_code"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_person_id_idx" ON "passkey"("person_id");

-- CreateIndex
CREATE INDEX "factor_challenge_person_id_idx" ON "factor_challenge"("person_id");

-- CreateIndex
CREATE INDEX "factor_challenge_expires_at_idx" ON "factor_challenge"("expires_at");

-- AddForeignKey
ALTER TABLE "totp_factor" ADD CONSTRAINT "totp_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_challenge" ADD CONSTRAINT "factor_challenge_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One app that counts, and one that is being set up.
CREATE UNIQUE INDEX "totp_factor_confirmed" ON "totp_factor" ("person_id") WHERE "confirmed_at" IS NOT NULL;
CREATE UNIQUE INDEX "totp_factor_pending" ON "totp_factor" ("person_id") WHERE "confirmed_at" IS NULL;
ALTER TABLE "totp_factor"
  ADD CONSTRAINT "totp_factor_secret" CHECK ("sealed_secret" <> ''),
  ADD CONSTRAINT "totp_factor_step" CHECK ("last_step" > 0);
ALTER TABLE "recovery_code"
  ADD CONSTRAINT "recovery_code_hash" CHECK ("code_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "passkey"
  ADD CONSTRAINT "passkey_counter" CHECK ("counter" >= 0),
  ADD CONSTRAINT "passkey_name" CHECK (length("name") BETWEEN 1 AND 60);
ALTER TABLE "factor_challenge"
  ADD CONSTRAINT "factor_challenge_hash" CHECK ("challenge_hash" ~ '^[0-9a-f]{64}$');

CREATE TRIGGER "used_recovery_code_is_final" BEFORE UPDATE ON "recovery_code"
  FOR EACH ROW WHEN (OLD."used_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- A code that was used stays used, and a count never goes back: not even by a mistake in the portal.
CREATE FUNCTION "refuse_factor_going_back"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a second factor never goes back' USING ERRCODE = 'BD001';
END $$;
CREATE TRIGGER "totp_steps_go_forward" BEFORE UPDATE ON "totp_factor"
  FOR EACH ROW WHEN (NEW."last_step" IS NULL AND OLD."last_step" IS NOT NULL OR NEW."last_step" < OLD."last_step")
  EXECUTE FUNCTION "refuse_factor_going_back"();
CREATE TRIGGER "passkey_counts_forward" BEFORE UPDATE ON "passkey"
  FOR EACH ROW WHEN (NEW."counter" < OLD."counter") EXECUTE FUNCTION "refuse_factor_going_back"();

-- Factors are for their own person only: no colleague, administrator or auditor sees that they are there.
SELECT "open_table"('totp_factor', 'person_id = current_person()', 'person_id = current_person()',
  'person_id = current_person()', '"confirmed_at", "last_step"', 'person_id = current_person()');
SELECT "open_table"('recovery_code', 'person_id = current_person()', 'person_id = current_person()',
  'person_id = current_person()', '"used_at"', 'person_id = current_person()');
SELECT "open_table"('passkey', 'person_id = current_person()', 'person_id = current_person()',
  'person_id = current_person()', '"counter", "last_used_at"', 'person_id = current_person()');
SELECT "open_table"('factor_challenge', 'person_id = current_person() OR current_job() = ''forget_failures''',
  'person_id = current_person()', NULL, NULL, 'current_job() = ''forget_failures''');

GRANT UPDATE ("second_factor_at") ON "session" TO "bindend_portal";
