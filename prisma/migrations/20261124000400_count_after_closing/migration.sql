-- Votes are hidden until their ballot closes, also from whoever closes it. So closing comes before counting, in
-- one transaction: first the ballot closes (which waits for votes under way and lets no more in), then its
-- votes can be read, counted, and the outcome written. At commit a closed ballot has its outcome.
ALTER TABLE "ballot" DROP CONSTRAINT "ballot_state";
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_state" CHECK (
  ("status" = 'prepared') = ("opened_at" IS NULL)
  AND ("status" = 'closed') = ("closed_at" IS NOT NULL)
  AND ("outcome" IS NULL OR "status" = 'closed')
  AND num_nonnulls("votes_for", "votes_against", "votes_abstained") = CASE WHEN "outcome" IS NULL THEN 0 ELSE 3 END
);

DROP TRIGGER "closed_ballot_is_final" ON "ballot";
CREATE TRIGGER "closed_ballot_is_final" BEFORE UPDATE ON "ballot"
  FOR EACH ROW WHEN (OLD."outcome" IS NOT NULL OR (OLD."status" = 'closed' AND NEW."status" <> 'closed'))
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "closed_ballot_is_kept" BEFORE DELETE ON "ballot"
  FOR EACH ROW WHEN (OLD."status" = 'closed') EXECUTE FUNCTION "refuse_change"();
DROP TRIGGER "open_ballot_keeps_its_rules" ON "ballot";
CREATE TRIGGER "opened_ballot_keeps_its_rules" BEFORE UPDATE ON "ballot"
  FOR EACH ROW WHEN (OLD."status" <> 'prepared' AND (OLD."majority", OLD."weight_scheme", OLD."reference_date", OLD."quorum", OLD."opened_at", OLD."decision_id", OLD."agenda_item_id")
    IS DISTINCT FROM (NEW."majority", NEW."weight_scheme", NEW."reference_date", NEW."quorum", NEW."opened_at", NEW."decision_id", NEW."agenda_item_id"))
  EXECUTE FUNCTION "refuse_change"();

CREATE FUNCTION "closed_ballot_was_counted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "ballot" WHERE "id" = NEW."id" AND "outcome" IS NOT NULL) THEN
    RAISE EXCEPTION 'ballot % was closed without an outcome', NEW."id" USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "closed_ballot_was_counted" AFTER INSERT OR UPDATE ON "ballot"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."status" = 'closed') EXECUTE FUNCTION "closed_ballot_was_counted"();
