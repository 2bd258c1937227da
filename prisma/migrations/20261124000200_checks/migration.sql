-- What the database can check, it checks: valid values, valid periods, one of two owners,
-- and that what was published or cast can't be changed any more.

-- Municipalities
ALTER TABLE "municipality"
  ADD CONSTRAINT "municipality_code_form" CHECK ("code" ~ '^GM[0-9]{4}$'),
  ADD CONSTRAINT "municipality_slug_form" CHECK ("slug" ~ '^[a-z0-9-]+$'),
  ADD CONSTRAINT "municipality_period" CHECK ("ended_on" IS NULL OR "started_on" IS NULL OR "ended_on" > "started_on");
ALTER TABLE "inhabitant_count" ADD CONSTRAINT "inhabitant_count_positive" CHECK ("inhabitants" > 0);
ALTER TABLE "municipality_succession"
  ADD CONSTRAINT "succession_addresses" CHECK ("addresses" >= 0),
  ADD CONSTRAINT "succession_not_self" CHECK ("dissolved_id" <> "successor_id");

-- Identity
ALTER TABLE "person"
  ADD CONSTRAINT "person_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%' AND length("email") <= 254),
  ADD CONSTRAINT "person_name_length" CHECK (length("name") BETWEEN 1 AND 200);
ALTER TABLE "body" ADD CONSTRAINT "body_seats" CHECK ("seats" >= 0);
ALTER TABLE "membership"
  ADD CONSTRAINT "membership_one_place" CHECK (num_nonnulls("municipality_id", "body_id") = 1),
  ADD CONSTRAINT "membership_role_fits_place" CHECK (
    ("municipality_id" IS NOT NULL) = ("role" IN ('reader', 'coordinator', 'secretary', 'delegate', 'council', 'administrator'))
  ),
  ADD CONSTRAINT "membership_period" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on"),
  -- A person has a role in a place once at a time.
  ADD CONSTRAINT "membership_no_overlap" EXCLUDE USING gist (
    "person_id" WITH =,
    (coalesce("municipality_id", "body_id")) WITH =,
    "role" WITH =,
    daterange("starts_on", "ends_on", '[]') WITH &&
  );
ALTER TABLE "session"
  ADD CONSTRAINT "session_period" CHECK ("expires_at" > "created_at"),
  ADD CONSTRAINT "session_one_place" CHECK (num_nonnulls("acting_municipality_id", "acting_body_id") <= 1);

-- Standards
ALTER TABLE "standard" ADD CONSTRAINT "standard_slug_form" CHECK ("slug" ~ '^[a-z0-9-]+$');
ALTER TABLE "standard_version" ADD CONSTRAINT "standard_version_position" CHECK ("position" > 0);
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_position" CHECK ("position" > 0);

CREATE FUNCTION "fill_search_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Without accents and with straight apostrophes, so that "financien" finds "financiën" and "API’s" "API's".
  NEW.search_text := regexp_replace(
    normalize(lower(concat_ws(' ', NEW.name_nl, NEW.name_en, NEW.slug, array_to_string(NEW.aliases, ' '),
      NEW.summary_nl, NEW.summary_en, NEW.manager_name)), NFD),
    '[\u0300-\u036f]', '', 'g');
  NEW.search_text := translate(NEW.search_text, '‘’', '''''');
  RETURN NEW;
END $$;
CREATE TRIGGER "standard_search_text" BEFORE INSERT OR UPDATE ON "standard"
  FOR EACH ROW EXECUTE FUNCTION "fill_search_text"();

-- Decisions
ALTER TABLE "decision"
  ADD CONSTRAINT "decision_title_length" CHECK (length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "decision_motivation_length" CHECK (length("motivation") BETWEEN 1 AND 10000),
  ADD CONSTRAINT "decision_deadline_after_entry" CHECK ("comply_by" >= "entry_into_force_on"),
  ADD CONSTRAINT "decision_revision" CHECK ("revision" > 0),
  ADD CONSTRAINT "decision_number_when_published" CHECK (
    ("status" = 'published') = ("published_at" IS NOT NULL)
    AND ("status" = 'published') = ("number" IS NOT NULL)
    AND ("number" IS NULL) = ("year" IS NULL)
    AND ("number" IS NULL OR "number" > 0)
  );
ALTER TABLE "binding_agreement"
  ADD CONSTRAINT "agreement_deadline_after_entry" CHECK ("comply_by" >= "in_force_from"),
  ADD CONSTRAINT "agreement_once_per_version" UNIQUE ("standard_version_id");
-- A decision is before the College once at a time.
CREATE UNIQUE INDEX "ballot_one_open_per_decision" ON "ballot" ("decision_id") WHERE "status" <> 'closed';

-- Assembly
ALTER TABLE "assembly_meeting"
  ADD CONSTRAINT "meeting_slug_form" CHECK ("slug" ~ '^[a-z0-9-]+$'),
  ADD CONSTRAINT "meeting_year" CHECK ("year" BETWEEN 2000 AND 2200),
  ADD CONSTRAINT "meeting_called_at" CHECK ("is_historic" OR ("status" = 'draft') = ("called_at" IS NULL));
ALTER TABLE "agenda_item"
  ADD CONSTRAINT "agenda_item_subject" CHECK (
    ("kind" = 'programme') = ("programme_id" IS NOT NULL) AND ("kind" = 'budget') = ("budget_id" IS NOT NULL)
  );
ALTER TABLE "ballot"
  ADD CONSTRAINT "ballot_one_subject" CHECK (num_nonnulls("decision_id", "agenda_item_id") = 1),
  ADD CONSTRAINT "ballot_body_of_decision" CHECK (("decision_id" IS NULL) = ("body_id" IS NULL)),
  ADD CONSTRAINT "ballot_state" CHECK (
    ("status" = 'prepared') = ("opened_at" IS NULL)
    AND ("status" = 'closed') = ("closed_at" IS NOT NULL)
    AND ("status" = 'closed') = ("outcome" IS NOT NULL)
    AND ("status" = 'closed') = (num_nonnulls("votes_for", "votes_against", "votes_abstained") = 3)
  ),
  ADD CONSTRAINT "ballot_counts" CHECK ("votes_for" >= 0 AND "votes_against" >= 0 AND "votes_abstained" >= 0),
  ADD CONSTRAINT "ballot_quorum" CHECK ("quorum" > 0);
ALTER TABLE "entitlement"
  ADD CONSTRAINT "entitlement_one_voter" CHECK (num_nonnulls("municipality_id", "person_id") = 1),
  ADD CONSTRAINT "entitlement_weight" CHECK ("weight" > 0),
  ADD CONSTRAINT "entitlement_inhabitants" CHECK ("inhabitants" > 0);
ALTER TABLE "vote" ADD CONSTRAINT "vote_weight" CHECK ("weight" > 0);

-- Programme and fund
ALTER TABLE "work_programme" ADD CONSTRAINT "programme_year" CHECK ("year" BETWEEN 2000 AND 2200);
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_position" CHECK ("position" > 0);
ALTER TABLE "budget" ADD CONSTRAINT "budget_year" CHECK ("year" BETWEEN 2000 AND 2200);
ALTER TABLE "budget_line"
  ADD CONSTRAINT "budget_line_amount" CHECK ("amount_cents" >= 0),
  ADD CONSTRAINT "budget_line_position" CHECK ("position" > 0);
ALTER TABLE "contribution"
  ADD CONSTRAINT "contribution_amount" CHECK ("amount_cents" >= 0),
  ADD CONSTRAINT "contribution_inhabitants" CHECK ("inhabitants" > 0);

-- The id of an audit entry is made here: a UUIDv7 (RFC 9562), whose first 48 bits are the milliseconds since
-- 1970, so that ids rise with time. PostgreSQL has its own from version 18 on.
CREATE FUNCTION "uuid_v7"() RETURNS uuid VOLATILE PARALLEL SAFE LANGUAGE sql AS $$
  SELECT encode(set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid()) PLACING
      substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
    52, 1), 53, 1), 'hex')::uuid
$$;
ALTER TABLE "audit_entry" ALTER COLUMN "id" SET DEFAULT "uuid_v7"();

-- Final things. SQL state BD001: it is final; BD002: the ballot is not open; BD003: the vote does not match the roll.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is final and can''t be changed', TG_TABLE_NAME USING ERRCODE = 'BD001';
END $$;

CREATE TRIGGER "vote_is_final" BEFORE UPDATE OR DELETE ON "vote" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_is_final" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "agreement_is_final" BEFORE UPDATE OR DELETE ON "binding_agreement" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "contribution_is_final" BEFORE UPDATE OR DELETE ON "contribution" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "published_decision_is_final" BEFORE UPDATE OR DELETE ON "decision"
  FOR EACH ROW WHEN (OLD."status" = 'published') EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "submitted_decision_keeps_its_text" BEFORE UPDATE ON "decision"
  FOR EACH ROW WHEN (OLD."status" <> 'draft' AND (OLD."title", OLD."motivation", OLD."entry_into_force_on", OLD."comply_by", OLD."standard_version_id", OLD."body_id")
    IS DISTINCT FROM (NEW."title", NEW."motivation", NEW."entry_into_force_on", NEW."comply_by", NEW."standard_version_id", NEW."body_id"))
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "closed_ballot_is_final" BEFORE UPDATE OR DELETE ON "ballot"
  FOR EACH ROW WHEN (OLD."status" = 'closed') EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "open_ballot_keeps_its_rules" BEFORE UPDATE ON "ballot"
  FOR EACH ROW WHEN (OLD."status" = 'open' AND (OLD."majority", OLD."weight_scheme", OLD."reference_date", OLD."quorum", OLD."opened_at", OLD."decision_id", OLD."agenda_item_id")
    IS DISTINCT FROM (NEW."majority", NEW."weight_scheme", NEW."reference_date", NEW."quorum", NEW."opened_at", NEW."decision_id", NEW."agenda_item_id"))
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "entitlement_is_frozen" BEFORE UPDATE ON "entitlement"
  FOR EACH ROW WHEN (OLD."cast_at" IS NOT NULL OR (OLD."ballot_id", OLD."municipality_id", OLD."person_id", OLD."weight", OLD."inhabitants", OLD."is_chair")
    IS DISTINCT FROM (NEW."ballot_id", NEW."municipality_id", NEW."person_id", NEW."weight", NEW."inhabitants", NEW."is_chair"))
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "entitlement_is_kept" BEFORE DELETE ON "entitlement" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A vote is cast in an open ballot, by the roll. The share lock makes closing wait for votes under way,
-- and makes votes that come after it see that the ballot is closed: none is lost, none comes late.
CREATE FUNCTION "vote_fits_ballot"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "ballot" WHERE "id" = NEW."ballot_id" AND "status" = 'open' FOR SHARE;
  IF NOT FOUND THEN
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

-- Names are sorted as in a Dutch index: without regard to capitals, "'s-Gravenhage" where people look for it.
-- Needs a PostgreSQL with ICU, which every packaged one is.
ALTER TABLE "municipality" ALTER COLUMN "name" TYPE text COLLATE "nl-x-icu";
ALTER TABLE "standard" ALTER COLUMN "name_nl" TYPE text COLLATE "nl-x-icu";
