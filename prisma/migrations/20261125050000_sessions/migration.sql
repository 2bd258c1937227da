-- AlterTable
ALTER TABLE "session" ADD COLUMN     "browser" TEXT,
ADD COLUMN     "network" TEXT,
ADD COLUMN     "previous_token_hash" TEXT,
ADD COLUMN     "system" TEXT,
ADD COLUMN     "token_hash" TEXT,
ADD COLUMN     "token_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "session_previous_token_hash_key" ON "session"("previous_token_hash");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

ALTER TABLE "session"
  ADD CONSTRAINT "session_token_hash" CHECK ("token_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "session_previous_token_hash" CHECK ("previous_token_hash" ~ '^[0-9a-f]{64}$'),
  -- Never a whole address.
  ADD CONSTRAINT "session_network" CHECK ("network" ~ '^[0-9.]+\.0/24$' OR "network" ~ '^[0-9a-f:]*::/48$');

-- An ended session stays ended: not even a mistake in the portal opens it again.
CREATE TRIGGER "ended_session_is_final" BEFORE UPDATE ON "session"
  FOR EACH ROW WHEN (OLD."ended_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

GRANT UPDATE ("token_hash", "previous_token_hash", "token_since", "browser", "system", "network") ON "session" TO "bindend_portal";
GRANT DELETE ON "session" TO "bindend_portal";
ALTER POLICY "delete_scope" ON "session" USING (current_job() = 'forget_failures');
