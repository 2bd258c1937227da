-- Who acts, and the one way to open a table to the portal. This file comes before all others.
--
-- The portal logs in as a role that owns nothing and is only a member of bindend_portal, which holds the grants. Every
-- policy but "base" is restrictive: they are ANDed, so that a policy added later can only narrow. Who acts, and for whom, is
-- set per transaction (set_config(..., true)).

GRANT USAGE ON SCHEMA "public" TO "bindend_portal";

-- Readiness compares the applied migrations with those of the build.
GRANT SELECT ON "_prisma_migrations" TO "bindend_portal";

-- The person, municipality or body that acts in this transaction; null when there is none.
CREATE OR REPLACE FUNCTION "current_person"() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION "current_tenant"() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.municipality_id', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION "current_acting_body"() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.body_id', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION "current_body_kind"() RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.body_kind', true), '') $$;

-- The work that the portal does by itself, without a person: which job runs in this transaction; null for people.
CREATE OR REPLACE FUNCTION "current_job"() RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.job', true), '') $$;

-- Whether the person came by a municipality's own log-in. Then they see of themselves only what belongs to that
-- municipality: its log-in must not open what the same person does elsewhere.
CREATE OR REPLACE FUNCTION "is_only_here"() RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT coalesce(current_setting('app.only_here', true), '') <> '' $$;

-- The hash of the token in the link that somebody opened: it shows the one row that the link is about.
CREATE OR REPLACE FUNCTION "current_token"() RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.token_hash', true), '') $$;

-- The address that somebody logs in with, or that a command looks up: it shows the one account that has it.
CREATE OR REPLACE FUNCTION "current_email"() RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.email', true), '') $$;

-- Whether log-ins of others are ended or moved: a step that says so, and reads none for another reason.
CREATE OR REPLACE FUNCTION "is_tending_sessions"() RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT coalesce(current_setting('app.tends_sessions', true), '') <> '' $$;

-- The one way to open a table to the portal: its grants, forced row-level security, and a restrictive policy for each verb.
-- A verb without a condition is not granted. `updatable` names the columns that may change; `may_become` is for the row as
-- it is after the change, where that differs from `may_update`. Emptying a table at once (TRUNCATE) goes past the triggers
-- of its rows and past row-level security: a table whose rows the portal may not remove refuses it, for its owner too.
CREATE OR REPLACE FUNCTION "open_table"(
  "target" regclass,
  "may_select" text,
  "may_insert" text DEFAULT NULL,
  "may_update" text DEFAULT NULL,
  "updatable" text DEFAULT NULL,
  "may_delete" text DEFAULT NULL,
  "may_become" text DEFAULT NULL
) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY "base" ON %s AS PERMISSIVE USING (true) WITH CHECK (true)', target);
  EXECUTE format('CREATE POLICY "select_scope" ON %s AS RESTRICTIVE FOR SELECT USING (%s)', target, may_select);
  EXECUTE format('GRANT SELECT ON %s TO "bindend_portal"', target);
  EXECUTE format('CREATE POLICY "insert_scope" ON %s AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', target, coalesce(may_insert, 'false'));
  IF may_insert IS NOT NULL THEN
    EXECUTE format('GRANT INSERT ON %s TO "bindend_portal"', target);
  END IF;
  EXECUTE format('CREATE POLICY "update_scope" ON %s AS RESTRICTIVE FOR UPDATE USING (%s)', target, coalesce(may_update, 'false'))
    || coalesce(' WITH CHECK (' || may_become || ')', '');
  IF may_update IS NOT NULL THEN
    EXECUTE format('GRANT UPDATE (%s) ON %s TO "bindend_portal"', updatable, target);
  END IF;
  EXECUTE format('CREATE POLICY "delete_scope" ON %s AS RESTRICTIVE FOR DELETE USING (%s)', target, coalesce(may_delete, 'false'));
  IF may_delete IS NOT NULL THEN
    EXECUTE format('GRANT DELETE ON %s TO "bindend_portal"', target);
  ELSE
    EXECUTE format('CREATE TRIGGER "is_kept" BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', target);
  END IF;
END $$;
