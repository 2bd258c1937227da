-- What triggers and policies of more than one domain use. This file comes second, after policies/platform.sql.

-- Final things. SQL state BD001: it is final; BD002: the ballot is not open; BD003: the vote does not match the roll; BD004: no
-- mandate; BD005: the second factor is too long ago; BD006: no session is proved.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% is final and can''t be changed', TG_TABLE_NAME USING ERRCODE = 'BD001';
END $$;

-- Whether who writes owns the table: the seed and a restored backup bring moments of the past along, the portal does not.
CREATE OR REPLACE FUNCTION "brings_history"("target" oid) RETURNS boolean STABLE LANGUAGE sql
  AS $$ SELECT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = target), 'MEMBER') $$;

-- The portal's role changes no structure, also where PostgreSQL asks no right for it: DROP OWNED would throw the rights of
-- the portal away. `npm start` makes the event trigger for this where the owner of the database is a superuser.
CREATE OR REPLACE FUNCTION "portal_changes_no_structure"() RETURNS event_trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF pg_has_role(session_user, 'bindend_portal', 'MEMBER')
    AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user)
    AND session_user <> (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()) THEN
    RAISE EXCEPTION 'the portal changes no structure' USING ERRCODE = '42501';
  END IF;
END $$;
