-- reorganisation. What was carried out or withdrawn is final.
CREATE TRIGGER "reorganisation_is_final" BEFORE UPDATE OR DELETE ON "reorganisation"
  FOR EACH ROW WHEN (OLD."status" <> 'draft') EXECUTE FUNCTION "refuse_change"();

-- reorganisation_part. The parts of a reorganisation stay with it: they can be taken out of a draft only.
CREATE OR REPLACE FUNCTION "part_of_draft_only"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "reorganisation" r
    WHERE r."id" = coalesce(NEW."reorganisation_id", OLD."reorganisation_id") AND r."status" <> 'draft'
  ) THEN
    RAISE EXCEPTION 'this reorganisation is no draft any more' USING ERRCODE = 'BD001';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "part_of_draft_only" BEFORE INSERT OR UPDATE OR DELETE ON "reorganisation_part"
  FOR EACH ROW EXECUTE FUNCTION "part_of_draft_only"();
