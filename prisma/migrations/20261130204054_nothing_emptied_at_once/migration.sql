-- Emptying a table at once (TRUNCATE) goes past the triggers of its rows and past row-level security. So every table
-- whose rows the portal may not remove refuses it, for its owner too; and so does one of which some rows are final.
DO $$
DECLARE
  "kept" regclass;
BEGIN
  FOR "kept" IN
    SELECT c.oid FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
      AND (
        NOT has_table_privilege('bindend_portal', c.oid, 'DELETE')
        OR EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = '"refuse_change"'::regproc AND t.tgtype & 8 > 0)
      )
      AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgtype & 32 > 0)
  LOOP
    EXECUTE format('CREATE TRIGGER "is_kept" BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', "kept");
  END LOOP;
END $$;

-- A table that is opened from now on refuses it by itself, unless the portal may remove its rows.
CREATE OR REPLACE FUNCTION "open_table"(
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
  ELSE
    EXECUTE format('CREATE TRIGGER "is_kept" BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()', target);
  END IF;
END $$;
