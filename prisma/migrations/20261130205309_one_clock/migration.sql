-- Moments that decide come from the database, whatever the clock of a portal says. This is its clock: what begins a
-- transaction and what notes a moment asks here, and nowhere else.
CREATE FUNCTION "moment"() RETURNS timestamptz VOLATILE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT clock_timestamp() $$;

-- What is written without a moment gets one here. Prisma would fill in now() itself, by the clock of its process.
DO $$
DECLARE
  of record;
BEGIN
  FOR of IN SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_default = 'CURRENT_TIMESTAMP' AND table_name <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I SET DEFAULT "moment"()', of.table_name, of.column_name);
  END LOOP;
END $$;

-- Whether who writes owns the table: the seed and a restored backup bring moments of the past along, the portal does not.
CREATE FUNCTION "brings_history"("target" oid) RETURNS boolean STABLE LANGUAGE sql
  AS $$ SELECT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = target), 'MEMBER') $$;

-- A ballot opens and closes when the database says so. It closes at the end of a millisecond and opens, as votes are cast,
-- at the beginning of one, so that every vote lies in [opened_at, closed_at).
CREATE FUNCTION "ballot_keeps_time"() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE FUNCTION "roll_keeps_time"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT "brings_history"(TG_RELID) THEN NEW."cast_at" := date_trunc('milliseconds', "moment"()); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "roll_keeps_time" BEFORE UPDATE OF "cast_at" ON "entitlement"
  FOR EACH ROW WHEN (OLD."cast_at" IS NULL AND NEW."cast_at" IS NOT NULL) EXECUTE FUNCTION "roll_keeps_time"();

-- As before, and the moment of the vote is taken here, under the lock: not before the ballot opened.
CREATE OR REPLACE FUNCTION "vote_fits_ballot"() RETURNS trigger LANGUAGE plpgsql AS $$
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

-- A log-in lasts no longer than a working day, and was not confirmed tomorrow, by the database's clock.
CREATE FUNCTION "session_keeps_time"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "brings_history"(TG_RELID) THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN NEW."created_at" := "moment"(); END IF;
  NEW."expires_at" := least(NEW."expires_at", NEW."created_at" + interval '12 hours');
  NEW."last_seen_at" := least(NEW."last_seen_at", "moment"());
  -- Not least(), which takes the other for a null: who never confirmed would have confirmed now.
  IF NEW."second_factor_at" > "moment"() THEN NEW."second_factor_at" := "moment"(); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "session_keeps_time" BEFORE INSERT OR UPDATE ON "session"
  FOR EACH ROW EXECUTE FUNCTION "session_keeps_time"();
