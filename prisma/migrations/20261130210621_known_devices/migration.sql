-- AlterTable
-- What was counted by account alone holds nobody back any more.
DELETE FROM "login_failure";
ALTER TABLE "login_failure" ADD COLUMN     "site_hash" TEXT NOT NULL;

-- CreateTable
CREATE TABLE "known_device" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT "moment"(),
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT "moment"(),
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "known_device_token_hash_key" ON "known_device"("token_hash");

-- CreateIndex
CREATE INDEX "known_device_person_id_idx" ON "known_device"("person_id");

-- CreateIndex
CREATE INDEX "known_device_last_used_at_idx" ON "known_device"("last_used_at");

-- AddForeignKey
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "known_device"
  ADD CONSTRAINT "known_device_token_hash" CHECK ("token_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "known_device_failures" CHECK ("failures" BETWEEN 0 AND 10);

-- A device is for its owner, and for whoever logs in with their address, as the password is. A job forgets the old ones.
SELECT "open_table"('known_device',
  'person_id = current_person() OR person_id = (SELECT a.id FROM "account" a WHERE a.email = current_email())
     OR current_job() = ''forget_failures''',
  'person_id = current_person()',
  'person_id = current_person() OR person_id = (SELECT a.id FROM "account" a WHERE a.email = current_email())',
  '"token_hash", "failures", "last_used_at", "confirmed_at"',
  'person_id = current_person() OR current_job() = ''forget_failures''');
