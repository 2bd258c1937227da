/** Tables and functions of ours: in the schema of the portal, and of who migrates. Extensions have functions of their own. */
const OUR_TABLES = `relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND pg_has_role(relowner, 'USAGE')`;
const OUR_FUNCTIONS = `p.pronamespace = 'public'::regnamespace AND p.prokind = 'f' AND pg_has_role(p.proowner, 'USAGE')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')`;

/**
 * Something else than a function stands on it, such as the default of a column or the event trigger of the portal's role.
 * Such a function stays: a migration made it, or a file replaces it in place.
 */
const HELD = `EXISTS (SELECT FROM pg_depend d
  WHERE d.refclassid = 'pg_proc'::regclass AND d.refobjid = p.oid AND d.classid <> 'pg_proc'::regclass)`;

/** The tables that are ours, as a query of their names. */
export const LIST_TABLES = `SELECT oid::regclass::text AS name FROM pg_class WHERE ${OUR_TABLES} ORDER BY 1`;

/**
 * Takes away all policies, triggers, rights of the portal and functions that stand in files, in one script: only inside the
 * transaction that makes them anew.
 */
export const TAKE_AWAY = `DO $$
DECLARE
  of record;
  forgotten text;
BEGIN
  FOR of IN SELECT t.tgname AS name, c.oid::regclass AS target FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND ${OUR_TABLES}
  LOOP EXECUTE format('DROP TRIGGER %I ON %s', of.name, of.target); END LOOP;
  FOR of IN SELECT p.polname AS name, c.oid::regclass AS target FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE ${OUR_TABLES}
  LOOP EXECUTE format('DROP POLICY %I ON %s', of.name, of.target); END LOOP;
  FOR of IN SELECT oid::regclass AS target FROM pg_class WHERE ${OUR_TABLES}
  LOOP EXECUTE format('REVOKE ALL ON %s FROM "bindend_portal"', of.target); END LOOP;
  -- In one statement, so that functions may stand on one another.
  SELECT string_agg(p.oid::regprocedure::text, ', ') INTO forgotten FROM pg_proc p WHERE ${OUR_FUNCTIONS} AND NOT ${HELD};
  IF forgotten IS NOT NULL THEN EXECUTE 'DROP FUNCTION ' || forgotten; END IF;
END $$`;
