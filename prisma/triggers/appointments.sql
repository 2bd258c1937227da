-- appointment. A term is renewed once, for the same person in the same role, after the term before it.
CREATE OR REPLACE FUNCTION "appointment_fits"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."renewal_of_id" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "appointment" a
    JOIN "membership" before ON before."id" = a."membership_id"
    JOIN "membership" held ON held."id" = NEW."membership_id"
    WHERE a."id" = NEW."renewal_of_id" AND a."renewal_of_id" IS NULL AND a."ended_on" IS NULL
      AND (before."person_id", before."body_id", before."role") = (held."person_id", held."body_id", held."role")
      AND held."starts_on" = a."term_ends_on" + 1
  ) THEN
    RAISE EXCEPTION 'this term can''t be renewed' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "appointment_fits" BEFORE INSERT ON "appointment"
  FOR EACH ROW EXECUTE FUNCTION "appointment_fits"();

CREATE TRIGGER "ended_appointment_is_final" BEFORE UPDATE ON "appointment"
  FOR EACH ROW WHEN (OLD."ended_on" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
