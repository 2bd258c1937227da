-- The portal's role changes no structure, also where PostgreSQL asks no right for it: DROP OWNED would throw the rights of
-- the portal away. `npm start` makes the event trigger for this where the owner of the database is a superuser.
CREATE FUNCTION "portal_changes_no_structure"() RETURNS event_trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_has_role(session_user, 'bindend_portal', 'MEMBER')
    AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user)
    AND session_user <> (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()) THEN
    RAISE EXCEPTION 'the portal changes no structure' USING ERRCODE = '42501';
  END IF;
END $$;

-- Triggers look in our own schema, whatever search path a connection chose, and in temporary tables last.
DO $$
DECLARE
  made regprocedure;
BEGIN
  FOR made IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE p.pronamespace = 'public'::regnamespace AND l.lanname = 'plpgsql'
      AND p.proowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', made);
  END LOOP;
END $$;
