-- evidence
CREATE TRIGGER "withdrawn_evidence_is_final" BEFORE UPDATE ON "evidence"
  FOR EACH ROW WHEN (OLD."withdrawn_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- evidence_file. The file is what was sent.
CREATE TRIGGER "evidence_file_is_final" BEFORE UPDATE OR DELETE ON "evidence_file"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
