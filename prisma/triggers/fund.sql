-- contribution, contribution_transfer
CREATE TRIGGER "contribution_is_final" BEFORE UPDATE OR DELETE ON "contribution" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "transfer_is_final" BEFORE UPDATE OR DELETE ON "contribution_transfer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
