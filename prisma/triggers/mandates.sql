-- mandate. A deputy stands beside a principal: there is one on the first day of the deputy.
CREATE OR REPLACE FUNCTION "deputy_beside_principal"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "mandate" m
    WHERE m."municipality_id" = NEW."municipality_id" AND m."kind" = 'principal' AND m."ended_at" IS NULL
      AND NEW."starts_on" BETWEEN m."starts_on" AND m."ends_on"
  ) THEN
    RAISE EXCEPTION 'a deputy stands beside a principal' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "deputy_beside_principal" BEFORE INSERT ON "mandate"
  FOR EACH ROW WHEN (NEW."kind" = 'deputy') EXECUTE FUNCTION "deputy_beside_principal"();

CREATE TRIGGER "ended_mandate_is_final" BEFORE UPDATE ON "mandate"
  FOR EACH ROW WHEN (OLD."ended_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- mandate_scan. The scan is what was sent.
CREATE TRIGGER "scan_is_final" BEFORE UPDATE OR DELETE ON "mandate_scan"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- council_instruction. A council instructs on a vote that is to come or open; afterwards its instruction stays as it was.
CREATE OR REPLACE FUNCTION "instruction_before_closing"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM "ballot" WHERE "agenda_item_id" = NEW."agenda_item_id" FOR SHARE;
  IF EXISTS (SELECT 1 FROM "ballot" WHERE "agenda_item_id" = NEW."agenda_item_id" AND "status" = 'closed') THEN
    RAISE EXCEPTION 'the vote is closed' USING ERRCODE = 'BD002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "instruction_before_closing" BEFORE INSERT OR UPDATE ON "council_instruction"
  FOR EACH ROW EXECUTE FUNCTION "instruction_before_closing"();

CREATE TRIGGER "replaced_instruction_is_final" BEFORE UPDATE ON "council_instruction"
  FOR EACH ROW WHEN (OLD."replaced_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
