-- Who may touch which row. The portal logs in as a role that owns nothing and is only a member of
-- bindend_portal, which holds the grants. Every policy here is restrictive: they are ANDed, so that a
-- policy added later can only narrow. Who acts, and for whom, is set per transaction (set_config(..., true)).

DO $$
BEGIN
  CREATE ROLE "bindend_portal" NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

REVOKE ALL ON SCHEMA "public" FROM PUBLIC;
GRANT USAGE ON SCHEMA "public" TO "bindend_portal";

-- The person, municipality or body that acts in this transaction; null when there is none.
CREATE FUNCTION "current_person"() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
CREATE FUNCTION "current_tenant"() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.municipality_id', true), '')::uuid $$;
CREATE FUNCTION "current_acting_body"() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.body_id', true), '')::uuid $$;
CREATE FUNCTION "current_body_kind"() RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.body_kind', true), '') $$;

-- The one way to open a table to the portal: its grants, forced row-level security, and a restrictive policy
-- for each verb. A verb without a condition is not granted. `updatable` names the columns that may change.
CREATE FUNCTION "open_table"(
  "target" regclass,
  "may_select" text,
  "may_insert" text DEFAULT NULL,
  "may_update" text DEFAULT NULL,
  "updatable" text DEFAULT NULL,
  "may_delete" text DEFAULT NULL
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY "base" ON %s AS PERMISSIVE USING (true) WITH CHECK (true)', target);
  EXECUTE format('CREATE POLICY "select_scope" ON %s AS RESTRICTIVE FOR SELECT USING (%s)', target, may_select);
  EXECUTE format('GRANT SELECT ON %s TO "bindend_portal"', target);
  EXECUTE format('CREATE POLICY "insert_scope" ON %s AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', target, coalesce(may_insert, 'false'));
  IF may_insert IS NOT NULL THEN
    EXECUTE format('GRANT INSERT ON %s TO "bindend_portal"', target);
  END IF;
  EXECUTE format('CREATE POLICY "update_scope" ON %s AS RESTRICTIVE FOR UPDATE USING (%s)', target, coalesce(may_update, 'false'));
  IF may_update IS NOT NULL THEN
    EXECUTE format('GRANT UPDATE (%s) ON %s TO "bindend_portal"', updatable, target);
  END IF;
  EXECUTE format('CREATE POLICY "delete_scope" ON %s AS RESTRICTIVE FOR DELETE USING (%s)', target, coalesce(may_delete, 'false'));
  IF may_delete IS NOT NULL THEN
    EXECUTE format('GRANT DELETE ON %s TO "bindend_portal"', target);
  END IF;
END $$;

-- Reference data: anyone reads, the bureau loads.
SELECT "open_table"('municipality', 'true', 'current_body_kind() = ''bureau''');
SELECT "open_table"('inhabitant_count', 'true', 'current_body_kind() = ''bureau''');
SELECT "open_table"('municipality_succession', 'true', 'current_body_kind() = ''bureau''');
SELECT "open_table"('body', 'true', 'current_body_kind() = ''bureau''');
SELECT "open_table"('standard', 'true', 'current_body_kind() = ''bureau''', 'current_body_kind() IN (''college'', ''bureau'')', '"standing"');
SELECT "open_table"('standard_version', 'true', 'current_body_kind() = ''bureau''', 'current_body_kind() IN (''college'', ''bureau'')', '"status"');
SELECT "open_table"('requirement', 'true', 'current_body_kind() = ''bureau''');

-- People. Who sits in a body is public; who works at a municipality is for that municipality.
SELECT "open_table"('membership',
  'body_id IS NOT NULL OR municipality_id = current_tenant() OR person_id = current_person() OR current_body_kind() = ''audit''',
  'municipality_id = current_tenant() OR current_body_kind() = ''bureau''');

-- Decisions of a College: for the College until they are published.
SELECT "open_table"('decision',
  'status = ''published'' OR body_id = current_acting_body() OR current_body_kind() = ''audit''',
  'body_id = current_acting_body()',
  'body_id = current_acting_body()',
  '"status", "year", "number", "title", "motivation", "entry_into_force_on", "comply_by", "standard_version_id", "submitted_at", "decided_at", "published_at", "revision"');
SELECT "open_table"('binding_agreement', 'true', 'current_body_kind() = ''college''');
SELECT "open_table"('obligation',
  'municipality_id = current_tenant() OR current_body_kind() = ''audit''',
  'current_body_kind() = ''college''');

-- Assembly: the bureau prepares, everyone reads what was called.
SELECT "open_table"('assembly_meeting',
  'status <> ''draft'' OR current_body_kind() IN (''bureau'', ''audit'')',
  'current_body_kind() = ''bureau''', 'current_body_kind() = ''bureau''',
  '"slug", "title_nl", "title_en", "year", "location", "starts_at", "status", "called_at", "closed_at"');
SELECT "open_table"('agenda_item',
  'EXISTS (SELECT 1 FROM "assembly_meeting" m WHERE m.id = meeting_id)',
  'current_body_kind() = ''bureau''', 'current_body_kind() = ''bureau''',
  '"position", "label", "title_nl", "title_en", "explanation_nl", "explanation_en"',
  'current_body_kind() = ''bureau''');
SELECT "open_table"('ballot',
  'agenda_item_id IS NOT NULL OR status = ''closed'' OR body_id = current_acting_body() OR current_body_kind() = ''audit''',
  'body_id = current_acting_body() OR (body_id IS NULL AND current_body_kind() = ''bureau'')',
  -- Voters need to lock the row (FOR SHARE) while they vote; the trigger and the state check keep it theirs to read only.
  'true',
  '"status", "opened_at", "closed_at", "outcome", "votes_for", "votes_against", "votes_abstained", "reference_date", "quorum"',
  'status = ''prepared'' AND current_body_kind() = ''bureau''');
-- Only the body that holds the ballot changes it; a share lock is not a change.
CREATE FUNCTION "ballot_keeper_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (NEW.body_id IS NOT DISTINCT FROM current_acting_body() OR (NEW.body_id IS NULL AND current_body_kind() = 'bureau')) THEN
    RAISE EXCEPTION 'this ballot is kept by another body' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ballot_keeper_only" BEFORE UPDATE ON "ballot" FOR EACH ROW EXECUTE FUNCTION "ballot_keeper_only"();

-- The roll is public. A voter marks only their own line.
SELECT "open_table"('entitlement', 'true',
  '(municipality_id IS NOT NULL AND current_body_kind() = ''bureau'') OR (person_id IS NOT NULL AND current_body_kind() = ''college'')',
  'municipality_id = current_tenant() OR person_id = current_person()',
  '"cast_at"');
-- A cast vote is hidden from all but its voter until the ballot closes.
SELECT "open_table"('vote',
  'municipality_id = current_tenant() OR (municipality_id IS NULL AND cast_by_id = current_person())
     OR EXISTS (SELECT 1 FROM "ballot" b WHERE b.id = ballot_id AND b.status = ''closed'')',
  'cast_by_id = current_person() AND (municipality_id = current_tenant() OR (municipality_id IS NULL AND current_body_kind() = ''college''))');

-- Programme and fund
SELECT "open_table"('work_programme', 'true', 'current_body_kind() = ''bureau''', 'current_body_kind() = ''bureau''',
  '"title_nl", "title_en", "intro_nl", "intro_en", "status"');
SELECT "open_table"('programme_item', 'true', 'current_body_kind() = ''bureau''', 'current_body_kind() = ''bureau''',
  '"position", "goal", "title_nl", "title_en", "description_nl", "description_en"', 'current_body_kind() = ''bureau''');
SELECT "open_table"('budget', 'true', 'current_body_kind() = ''bureau''', 'current_body_kind() = ''bureau''',
  '"status", "reference_date", "note_nl", "note_en"');
SELECT "open_table"('budget_line', 'true', 'current_body_kind() = ''bureau''', 'current_body_kind() = ''bureau''',
  '"position", "name_nl", "name_en", "amount_cents", "programme_item_id"', 'current_body_kind() = ''bureau''');
SELECT "open_table"('contribution', 'true', 'current_body_kind() = ''bureau''');

-- Audit: written by whoever acts, in their own name only.
SELECT "open_table"('audit_entry',
  'municipality_id = current_tenant() OR body_id = current_acting_body() OR person_id = current_person() OR current_body_kind() = ''audit''',
  'person_id IS NOT DISTINCT FROM current_person() AND municipality_id IS NOT DISTINCT FROM current_tenant() AND body_id IS NOT DISTINCT FROM current_acting_body()');
SELECT "open_table"('command_receipt', 'person_id = current_person()', 'person_id = current_person()');

-- Identity: read before anyone is known, so without a scope of its own. Sessions and failures are the portal's to keep.
SELECT "open_table"('person', 'true', 'current_body_kind() = ''bureau''');
SELECT "open_table"('session', 'true', 'true', 'true', '"last_seen_at", "ended_at", "acting_municipality_id", "acting_body_id"');
SELECT "open_table"('login_failure', 'true', 'true', NULL, NULL, 'true');

-- Readiness compares the applied migrations with those of the build.
DO $$
BEGIN
  IF to_regclass('"_prisma_migrations"') IS NOT NULL THEN
    GRANT SELECT ON "_prisma_migrations" TO "bindend_portal";
  END IF;
END $$;
