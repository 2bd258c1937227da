-- Nobody reads the hash of a password, not even the portal: the database gives the settings and salt of an address, and
-- compares what was worked out with them.

-- CreateTable
CREATE TABLE "owner_key" (
    "name" TEXT NOT NULL,
    "key" BYTEA NOT NULL,

    CONSTRAINT "owner_key_pkey" PRIMARY KEY ("name")
);

-- 244 random bits, for salts of addresses that nobody has.
INSERT INTO "owner_key" ("name", "key")
  VALUES ('salt of nobody', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
-- For functions of the owner only.
SELECT "open_table"('owner_key', '"brings_history"(''"owner_key"''::regclass)');
REVOKE ALL ON "owner_key" FROM "bindend_portal";

REVOKE SELECT ON "password" FROM "bindend_portal";
GRANT SELECT ("person_id") ON "password" TO "bindend_portal";

-- How the password of an address is hashed, up to the hash itself (PHC string format). An address that nobody has gets a
-- salt too, always the same one, so that the answer does not tell who has an account.
CREATE FUNCTION "password_settings"("address" text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  named text := coalesce(current_setting('app.email', true), '');
  found text;
BEGIN
  PERFORM set_config('app.email', address, true);
  SELECT substring(p."hash" FROM '^(\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$[^$]+)\$') INTO found
    FROM "account" a JOIN "password" p ON p."person_id" = a."id" WHERE a."email" = address;
  PERFORM set_config('app.email', named, true);
  IF found IS NOT NULL THEN RETURN found; END IF;
  RETURN '$argon2id$v=19$m=19456,t=2,p=1$' || (
    SELECT rtrim(encode(substring(sha256(k."key" || convert_to(address, 'UTF8')) FOR 16), 'base64'), '=')
    FROM "owner_key" k WHERE k."name" = 'salt of nobody');
END $$;

-- Who has an address and the password that was hashed with its settings; no row when nobody does.
CREATE FUNCTION "person_with_password"("address" text, "hashed" text) 
  RETURNS TABLE ("id" uuid, "is_demo" boolean, "deactivated_at" timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  named text := coalesce(current_setting('app.email', true), '');
BEGIN
  PERFORM set_config('app.email', address, true);
  RETURN QUERY SELECT who."id", who."is_demo", who."deactivated_at"
    FROM "account" a JOIN "person" who ON who."id" = a."id" JOIN "password" p ON p."person_id" = a."id"
    WHERE a."email" = address AND p."hash" = hashed;
  PERFORM set_config('app.email', named, true);
END $$;
