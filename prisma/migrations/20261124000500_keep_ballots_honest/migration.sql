-- "IS NOT DISTINCT FROM" took an assembly ballot (no body) for one of somebody who acts for no body, so that
-- a member of a municipality could have changed it. The keeper is named exactly: never by two nulls.
CREATE OR REPLACE FUNCTION "ballot_keeper_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT coalesce(NEW.body_id = current_acting_body(), false)
    AND NOT (NEW.body_id IS NULL AND coalesce(current_body_kind() = 'bureau', false)) THEN
    RAISE EXCEPTION 'this ballot is kept by another body' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;

-- At commit, a closed ballot has an outcome, and its counts are the sums of its votes: code that counts wrongly
-- can't publish what it counted.
CREATE OR REPLACE FUNCTION "closed_ballot_was_counted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "ballot" b
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(v."weight") FILTER (WHERE v."choice" = 'for'), 0) AS "for",
        coalesce(sum(v."weight") FILTER (WHERE v."choice" = 'against'), 0) AS "against",
        coalesce(sum(v."weight") FILTER (WHERE v."choice" = 'abstain'), 0) AS "abstained"
      FROM "vote" v WHERE v."ballot_id" = b."id"
    ) counted
    WHERE b."id" = NEW."id" AND b."outcome" IS NOT NULL
      AND (b."votes_for", b."votes_against", b."votes_abstained") = (counted."for", counted."against", counted."abstained")
  ) THEN
    RAISE EXCEPTION 'ballot % was closed without an outcome that fits its votes', NEW."id" USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
