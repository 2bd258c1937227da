-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "obligation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "link" TEXT,
    "file_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by_id" UUID,
    "passed_from_id" UUID,
    "origin_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_note" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "evidence_passed_from_id_key" ON "evidence"("passed_from_id");

-- CreateIndex
CREATE INDEX "evidence_municipality_id_idx" ON "evidence"("municipality_id");

-- CreateIndex
CREATE INDEX "evidence_obligation_id_added_at_idx" ON "evidence"("obligation_id", "added_at");

-- CreateIndex
CREATE INDEX "evidence_file_id_idx" ON "evidence"("file_id");

-- CreateIndex
CREATE INDEX "evidence_origin_id_idx" ON "evidence"("origin_id");

-- CreateIndex
CREATE INDEX "evidence_added_by_id_idx" ON "evidence"("added_by_id");

-- CreateIndex
CREATE INDEX "evidence_withdrawn_by_id_idx" ON "evidence"("withdrawn_by_id");

-- CreateIndex
CREATE INDEX "evidence_file_municipality_id_idx" ON "evidence_file"("municipality_id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_passed_from_id_fkey" FOREIGN KEY ("passed_from_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is shown is a link, a file or both. It is added by somebody of the municipality, or came from a predecessor.
ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_title" CHECK (length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "evidence_link" CHECK ("link" LIKE 'https://_%' AND length("link") <= 500),
  ADD CONSTRAINT "evidence_shows" CHECK (num_nonnulls("link", "file_id") >= 1),
  ADD CONSTRAINT "evidence_comes_from" CHECK (
    num_nonnulls("added_by_id", "passed_from_id") = 1
    AND ("passed_from_id" IS NULL) = ("origin_id" IS NULL) AND "origin_id" <> "municipality_id"
  ),
  ADD CONSTRAINT "evidence_withdrawn" CHECK (
    num_nonnulls("withdrawn_at", "withdrawn_by_id", "withdrawn_note") IN (0, 3)
    AND length("withdrawn_note") BETWEEN 1 AND 500
  );
CREATE TRIGGER "withdrawn_evidence_is_final" BEFORE UPDATE ON "evidence"
  FOR EACH ROW WHEN (OLD."withdrawn_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- The file is what was sent: its kind is one of three, and its hash and size are checked where it is kept.
ALTER TABLE "evidence_file"
  ALTER COLUMN "content" SET STORAGE EXTERNAL,
  ADD CONSTRAINT "evidence_file_media_type" CHECK ("media_type" IN ('application/pdf', 'image/jpeg', 'image/png')),
  ADD CONSTRAINT "evidence_file_size" CHECK ("size" = octet_length("content") AND "size" BETWEEN 1 AND 5242880),
  ADD CONSTRAINT "evidence_file_hash" CHECK ("sha256" = encode(sha256("content"), 'hex'));
CREATE TRIGGER "evidence_file_is_final" BEFORE UPDATE OR DELETE ON "evidence_file"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A file is for who sent it, and for whose evidence it is: a successor reads what its predecessor sent. Only the bureau
-- makes such a piece, in the name of the successor. Everyone sees what they added themselves, for whomever they act now.
SELECT "open_table"('evidence',
  'municipality_id = current_tenant() OR (added_by_id = current_person() AND NOT is_only_here())
     OR current_body_kind() = ''audit''',
  'municipality_id = current_tenant()
     AND EXISTS (SELECT 1 FROM "obligation" o
       WHERE o.id = obligation_id AND o.municipality_id = "evidence".municipality_id)
     AND CASE WHEN passed_from_id IS NULL
       THEN added_by_id = current_person() AND (file_id IS NULL OR EXISTS (
         SELECT 1 FROM "evidence_file" f WHERE f.id = file_id AND f.municipality_id = current_tenant()))
       ELSE current_body_kind() = ''bureau'' END',
  'municipality_id = current_tenant()', '"withdrawn_at", "withdrawn_by_id", "withdrawn_note"');
SELECT "open_table"('evidence_file',
  'municipality_id = current_tenant() OR current_body_kind() = ''audit''
     OR EXISTS (SELECT 1 FROM "evidence" e
       WHERE e.file_id = "evidence_file".id AND e.municipality_id = current_tenant())',
  'municipality_id = current_tenant()');

-- The same for what a council wanted.
ALTER POLICY "select_scope" ON "council_instruction" USING (
  municipality_id = current_tenant() OR (filed_by_id = current_person() AND NOT is_only_here())
  OR current_body_kind() = 'audit'
  OR EXISTS (SELECT 1 FROM "ballot" b WHERE b.agenda_item_id = "council_instruction".agenda_item_id AND b.status = 'closed')
);
