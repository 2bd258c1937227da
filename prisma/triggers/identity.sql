-- account, person. An erased account is closed, and stays so.
CREATE OR REPLACE FUNCTION "erased_is_closed"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "account" a JOIN "person" p USING ("id")
    WHERE a."id" = NEW."id" AND a."email" LIKE '%@erased.invalid' AND p."deactivated_at" IS NULL
  ) THEN
    RAISE EXCEPTION 'an erased account is closed' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "erased_is_closed" AFTER UPDATE OF "email" ON "account"
  FOR EACH ROW EXECUTE FUNCTION "erased_is_closed"();
CREATE TRIGGER "erased_is_closed" AFTER UPDATE OF "deactivated_at" ON "person"
  FOR EACH ROW EXECUTE FUNCTION "erased_is_closed"();

-- membership. Once taken away it stays so: the history says who had which role when.
CREATE TRIGGER "taken_role_stays_taken" BEFORE UPDATE ON "membership"
  FOR EACH ROW WHEN (OLD."ended_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- Nobody gets a role in a municipality from the day on which it ended. The lock is the one of the register
-- (lib/municipalities/commands/register-lock.ts): an invitation that is accepted while a reorganisation is carried out waits
-- for it, and then finds the municipality ended.
CREATE OR REPLACE FUNCTION "role_in_existing_municipality"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('register of municipalities', 0));
  IF EXISTS (
    SELECT 1 FROM "municipality" m WHERE m."id" = NEW."municipality_id" AND m."ended_on" <= NEW."starts_on"
  ) THEN
    RAISE EXCEPTION 'this municipality has ended' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "role_in_existing_municipality" BEFORE INSERT ON "membership"
  FOR EACH ROW WHEN (NEW."municipality_id" IS NOT NULL) EXECUTE FUNCTION "role_in_existing_municipality"();

-- At commit, whoever holds a role by appointment was appointed to it, for no longer than the term.
CREATE OR REPLACE FUNCTION "role_by_appointment"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "membership" held
    JOIN "appointment" a ON a."membership_id" = held."id"
    WHERE held."id" = NEW."id" AND held."ends_on" <= a."term_ends_on"
      AND a."term_ends_on" < held."starts_on" + interval '4 years'
  ) THEN
    RAISE EXCEPTION 'this role is held by appointment, for at most four years' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "role_by_appointment" AFTER INSERT OR UPDATE ON "membership"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ("is_appointed"(NEW."role")) EXECUTE FUNCTION "role_by_appointment"();

-- invitation. Of one that was accepted only the address may still change: into one of nobody.
CREATE OR REPLACE FUNCTION "erases_address"("old" "invitation", "new" "invitation") RETURNS boolean IMMUTABLE LANGUAGE sql
  AS $$ SELECT old.email <> new.email AND new.email LIKE '%@erased.invalid'
    AND to_jsonb(old) - 'email' = to_jsonb(new) - 'email' $$;
CREATE TRIGGER "used_invitation_is_final" BEFORE UPDATE ON "invitation"
  FOR EACH ROW WHEN ((OLD."accepted_at" IS NOT NULL OR OLD."withdrawn_at" IS NOT NULL) AND NOT "erases_address"(OLD, NEW))
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "address_only_erased" BEFORE UPDATE OF "email" ON "invitation"
  FOR EACH ROW WHEN (OLD."email" <> NEW."email" AND NOT "erases_address"(OLD, NEW)) EXECUTE FUNCTION "refuse_change"();

-- password_reset
CREATE TRIGGER "used_reset_is_final" BEFORE UPDATE ON "password_reset"
  FOR EACH ROW WHEN (OLD."used_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- session. An ended session stays ended: not even a mistake in the portal opens it again.
CREATE TRIGGER "ended_session_is_final" BEFORE UPDATE ON "session"
  FOR EACH ROW WHEN (OLD."ended_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- A log-in lasts no longer than a working day, and was not confirmed tomorrow, by the database's clock.
CREATE OR REPLACE FUNCTION "session_keeps_time"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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

-- totp_factor, passkey. A code that was used stays used, and a count never goes back: not even by a mistake in the portal.
CREATE OR REPLACE FUNCTION "refuse_factor_going_back"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a second factor never goes back' USING ERRCODE = 'BD001';
END $$;
CREATE TRIGGER "totp_steps_go_forward" BEFORE UPDATE ON "totp_factor"
  FOR EACH ROW WHEN (NEW."last_step" IS NULL AND OLD."last_step" IS NOT NULL OR NEW."last_step" < OLD."last_step")
  EXECUTE FUNCTION "refuse_factor_going_back"();
CREATE TRIGGER "passkey_counts_forward" BEFORE UPDATE ON "passkey"
  FOR EACH ROW WHEN (NEW."counter" < OLD."counter") EXECUTE FUNCTION "refuse_factor_going_back"();

-- recovery_code
CREATE TRIGGER "used_recovery_code_is_final" BEFORE UPDATE ON "recovery_code"
  FOR EACH ROW WHEN (OLD."used_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
