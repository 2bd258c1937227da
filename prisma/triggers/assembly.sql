-- ballot. Only the body that holds the ballot changes it; a share lock is not a change. The keeper is named exactly, never by
-- two nulls: somebody who acts for no body does not keep the ballots of the assembly, which have no body.
CREATE OR REPLACE FUNCTION "ballot_keeper_only"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT coalesce(NEW.body_id = current_acting_body(), false)
    AND NOT (NEW.body_id IS NULL AND coalesce(current_body_kind() = 'bureau', false)) THEN
    RAISE EXCEPTION 'this ballot is kept by another body' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ballot_keeper_only" BEFORE UPDATE ON "ballot" FOR EACH ROW EXECUTE FUNCTION "ballot_keeper_only"();

-- A ballot opens and closes when the database says so. It closes at the end of a millisecond and opens, as votes are cast,
-- at the beginning of one, so that every vote lies in [opened_at, closed_at).
CREATE OR REPLACE FUNCTION "ballot_keeps_time"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  was "ballot_status" := CASE TG_OP WHEN 'UPDATE' THEN OLD."status" END;
BEGIN
  IF "brings_history"(TG_RELID) THEN RETURN NEW; END IF;
  IF was IS NULL AND NEW."status" = 'closed' THEN
    RAISE EXCEPTION 'a vote is open before it closes' USING ERRCODE = '23514';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    NEW."opened_at" := OLD."opened_at";
    NEW."closed_at" := OLD."closed_at";
  END IF;
  IF NEW."status" = 'open' AND was IS DISTINCT FROM 'open' THEN
    NEW."opened_at" := date_trunc('milliseconds', "moment"());
  END IF;
  IF NEW."status" = 'closed' AND was <> 'closed' THEN
    NEW."closed_at" := date_trunc('milliseconds', "moment"()) + interval '1 millisecond';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ballot_keeps_time" BEFORE INSERT OR UPDATE ON "ballot"
  FOR EACH ROW EXECUTE FUNCTION "ballot_keeps_time"();

CREATE TRIGGER "opened_ballot_keeps_its_rules" BEFORE UPDATE ON "ballot"
  FOR EACH ROW WHEN (OLD."status" <> 'prepared' AND (OLD."majority", OLD."weight_scheme", OLD."reference_date", OLD."quorum", OLD."opened_at", OLD."decision_id", OLD."agenda_item_id")
    IS DISTINCT FROM (NEW."majority", NEW."weight_scheme", NEW."reference_date", NEW."quorum", NEW."opened_at", NEW."decision_id", NEW."agenda_item_id"))
  EXECUTE FUNCTION "refuse_change"();

-- Votes are hidden until their ballot closes, also from whoever closes it. So closing comes before counting, in one
-- transaction: first the ballot closes (which waits for votes under way and lets no more in), then its votes can be read,
-- counted, and the outcome written.
CREATE TRIGGER "closed_ballot_is_final" BEFORE UPDATE ON "ballot"
  FOR EACH ROW WHEN (OLD."outcome" IS NOT NULL OR (OLD."status" = 'closed' AND NEW."status" <> 'closed'))
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "closed_ballot_is_kept" BEFORE DELETE ON "ballot"
  FOR EACH ROW WHEN (OLD."status" = 'closed') EXECUTE FUNCTION "refuse_change"();
-- The portal removes a prepared ballot, so open_table does not refuse this.
CREATE TRIGGER "is_kept" BEFORE TRUNCATE ON "ballot" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- At commit, a closed ballot has an outcome, and its counts are the sums of its votes: code that counts wrongly can't publish
-- what it counted.
CREATE OR REPLACE FUNCTION "closed_ballot_was_counted"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
CREATE CONSTRAINT TRIGGER "closed_ballot_was_counted" AFTER INSERT OR UPDATE ON "ballot"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."status" = 'closed') EXECUTE FUNCTION "closed_ballot_was_counted"();

-- entitlement. The roll is frozen when the ballot opens: only the moment of the vote is added.
CREATE TRIGGER "entitlement_is_frozen" BEFORE UPDATE ON "entitlement"
  FOR EACH ROW WHEN (OLD."cast_at" IS NOT NULL OR (OLD."ballot_id", OLD."municipality_id", OLD."person_id", OLD."weight", OLD."inhabitants", OLD."is_chair")
    IS DISTINCT FROM (NEW."ballot_id", NEW."municipality_id", NEW."person_id", NEW."weight", NEW."inhabitants", NEW."is_chair"))
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "entitlement_is_kept" BEFORE DELETE ON "entitlement" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE OR REPLACE FUNCTION "roll_keeps_time"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT "brings_history"(TG_RELID) THEN NEW."cast_at" := date_trunc('milliseconds', "moment"()); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "roll_keeps_time" BEFORE UPDATE OF "cast_at" ON "entitlement"
  FOR EACH ROW WHEN (OLD."cast_at" IS NULL AND NEW."cast_at" IS NOT NULL) EXECUTE FUNCTION "roll_keeps_time"();

-- vote. It is cast in an open ballot, by the roll. The share lock makes closing wait for votes under way, and makes votes that
-- come after it see that the ballot is closed: none is lost, none comes late. The moment of the vote is taken here, under the
-- lock: not before the ballot opened.
CREATE OR REPLACE FUNCTION "vote_fits_ballot"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  opened timestamptz;
BEGIN
  SELECT "opened_at" INTO opened FROM "ballot" WHERE "id" = NEW."ballot_id" AND "status" = 'open' FOR SHARE;
  IF NOT "brings_history"(TG_RELID) THEN NEW."cast_at" := date_trunc('milliseconds', "moment"()); END IF;
  IF opened IS NULL OR NEW."cast_at" < opened THEN
    RAISE EXCEPTION 'the ballot is not open' USING ERRCODE = 'BD002';
  END IF;
  PERFORM 1 FROM "entitlement"
    WHERE "id" = NEW."entitlement_id" AND "ballot_id" = NEW."ballot_id" AND "weight" = NEW."weight"
      AND "municipality_id" IS NOT DISTINCT FROM NEW."municipality_id"
      AND ("person_id" IS NULL OR "person_id" = NEW."cast_by_id");
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the vote does not match the roll' USING ERRCODE = 'BD003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "vote_fits_ballot" BEFORE INSERT ON "vote" FOR EACH ROW EXECUTE FUNCTION "vote_fits_ballot"();

CREATE TRIGGER "vote_is_final" BEFORE UPDATE OR DELETE ON "vote" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The vote of a municipality rests on a mandate that counts at that very moment. The share lock makes revoking wait for
-- votes under way, and votes that come after it see that it was revoked.
CREATE OR REPLACE FUNCTION "vote_rests_on_mandate"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM "mandate"
    WHERE "id" = NEW."mandate_id" AND "municipality_id" = NEW."municipality_id" AND "person_id" = NEW."cast_by_id"
      AND "ended_at" IS NULL
      AND (NEW."cast_at" AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN "starts_on" AND "ends_on"
    FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the vote rests on no mandate' USING ERRCODE = 'BD004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "vote_rests_on_mandate" BEFORE INSERT ON "vote"
  FOR EACH ROW WHEN (NEW."municipality_id" IS NOT NULL) EXECUTE FUNCTION "vote_rests_on_mandate"();

-- A vote asks for the log-in of its voter. The portal's role writes the rows of sessions itself, so each carries a seal under
-- a key that the role never reads (docs/decisions/031-a-vote-asks-for-the-proof-of-its-session.md).

-- HMAC-SHA-256. Source: RFC 2104.
CREATE OR REPLACE FUNCTION "hmac_sha256"("key" bytea, "message" bytea) RETURNS bytea
  IMMUTABLE STRICT LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  short bytea := CASE WHEN length("key") > 64 THEN sha256("key") ELSE "key" END;
  inner_pad bytea := decode(repeat('36', 64), 'hex');
  outer_pad bytea := decode(repeat('5c', 64), 'hex');
BEGIN
  FOR i IN 0 .. length(short) - 1 LOOP
    inner_pad := set_byte(inner_pad, i, get_byte(short, i) # 54);
    outer_pad := set_byte(outer_pad, i, get_byte(short, i) # 92);
  END LOOP;
  RETURN sha256(outer_pad || sha256(inner_pad || "message"));
END $$;

-- The seal of a session, as lib/identity/session-seal.ts makes it; null without a token or a key. Who may call it can forge.
CREATE OR REPLACE FUNCTION "session_seal"("id" uuid, "person_id" uuid, "token_hash" text, "second_factor_at" timestamptz(3)) RETURNS text
  STABLE LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  proved bigint := extract(epoch FROM "second_factor_at"::timestamptz(3)) * 1000;
BEGIN
  RETURN (SELECT encode("hmac_sha256"(k."key", convert_to(
      "id" || '|' || "person_id" || '|' || "token_hash" || '|' || coalesce(proved::text, ''), 'UTF8')), 'hex')
    FROM "owner_key" k WHERE k."name" = 'session seal');
END $$;

-- Whose vote it is brings the token of an open, sealed session in which a second factor was proved less than ten minutes ago.
CREATE OR REPLACE FUNCTION "vote_is_proved"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  proof text := coalesce(current_setting('app.session_proof', true), '');
  proved timestamptz;
BEGIN
  SELECT s."second_factor_at" INTO proved FROM "session" s
    WHERE s."token_hash" = encode(sha256(convert_to(proof, 'UTF8')), 'hex')
      AND s."person_id" = NEW."cast_by_id"
      AND s."ended_at" IS NULL AND s."expires_at" > "moment"()
      AND s."seal" = "session_seal"(s."id", s."person_id", s."token_hash", s."second_factor_at");
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no session of the voter is proved' USING ERRCODE = 'BD006';
  END IF;
  IF proved IS NULL OR proved < "moment"() - interval '10 minutes' THEN
    RAISE EXCEPTION 'the second factor of the voter is too long ago' USING ERRCODE = 'BD005';
  END IF;
  RETURN NEW;
END $$;

REVOKE ALL ON FUNCTION "hmac_sha256"(bytea, bytea), "session_seal"(uuid, uuid, text, timestamptz), "vote_is_proved"() FROM PUBLIC;

-- The owner brings votes of the past along, and no session.
CREATE TRIGGER "vote_is_proved" BEFORE INSERT ON "vote"
  FOR EACH ROW WHEN (NOT "brings_history"('"vote"'::regclass)) EXECUTE FUNCTION "vote_is_proved"();
