-- municipality. One that ended is history.
CREATE TRIGGER "ended_municipality_is_history" BEFORE UPDATE ON "municipality"
  FOR EACH ROW WHEN (OLD."ended_on" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- inhabitant_import
CREATE TRIGGER "settled_import_is_final" BEFORE UPDATE OR DELETE ON "inhabitant_import"
  FOR EACH ROW WHEN (OLD."status" <> 'preview') EXECUTE FUNCTION "refuse_change"();
