-- A receipt is for a form and what was sent with it. The key of the form is kept no longer: it is what makes the digest
-- of a short input, such as a vote, impossible to guess. The receipts that there are hold no digest, and go.
TRUNCATE "command_receipt";

-- AlterTable
ALTER TABLE "command_receipt" DROP CONSTRAINT "command_receipt_pkey",
DROP COLUMN "key",
ADD COLUMN     "digest" TEXT NOT NULL,
ADD CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("person_id", "digest");

ALTER TABLE "command_receipt" ADD CONSTRAINT "command_receipt_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$');
