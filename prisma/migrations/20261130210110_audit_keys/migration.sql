-- AlterTable
ALTER TABLE "audit_head" ADD COLUMN     "number" BIGINT,
ADD COLUMN     "occasion" TEXT,
ADD COLUMN     "previous" TEXT;

-- CreateTable
CREATE TABLE "audit_key" (
    "number" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "signature" TEXT NOT NULL,
    "hand_over" TEXT,

    CONSTRAINT "audit_key_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_head_number_key" ON "audit_head"("number");

-- CreateIndex
CREATE UNIQUE INDEX "audit_key_fingerprint_key" ON "audit_key"("fingerprint");

-- Heads are numbered from now on, and each names the one before; those from before have no number.
ALTER TABLE "audit_head"
  ADD CONSTRAINT "audit_head_numbered" CHECK ("number" IS NOT NULL AND "number" > 0 AND "occasion" IN ('start', 'clock')) NOT VALID;

-- The keys that may sign heads: the first, and each that took over with a signature of the one before it.
ALTER TABLE "audit_key"
  ADD CONSTRAINT "audit_key_handed_over" CHECK ("number" > 0 AND ("number" = 1) = ("hand_over" IS NULL));
SELECT "open_table"('audit_key', 'true', 'current_job() = ''audit_signer''');
CREATE TRIGGER "key_is_final" BEFORE UPDATE OR DELETE ON "audit_key" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
