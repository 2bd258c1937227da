-- decision. What was submitted keeps its text, what was published is final.
CREATE TRIGGER "submitted_decision_keeps_its_text" BEFORE UPDATE ON "decision"
  FOR EACH ROW WHEN (OLD."status" <> 'draft' AND (OLD."title", OLD."motivation", OLD."entry_into_force_on", OLD."comply_by", OLD."standard_version_id", OLD."body_id")
    IS DISTINCT FROM (NEW."title", NEW."motivation", NEW."entry_into_force_on", NEW."comply_by", NEW."standard_version_id", NEW."body_id"))
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "published_decision_is_final" BEFORE UPDATE OR DELETE ON "decision"
  FOR EACH ROW WHEN (OLD."status" = 'published') EXECUTE FUNCTION "refuse_change"();

-- binding_agreement
CREATE TRIGGER "agreement_is_final" BEFORE UPDATE OR DELETE ON "binding_agreement" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
