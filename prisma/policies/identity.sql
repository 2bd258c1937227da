-- People, their roles, and how they log in. Names, addresses and passwords are apart: who may see the one need not see the
-- other (docs/decisions/020-who-sees-whom.md).

-- account: an address is for its owner, for who names it, for the municipality in which they have or had a role, for the
-- bureau when they hold an office, and for the auditor. A job reads it of who is to be forgotten.
-- Somebody who accepts an invitation gets an account for its address; so does who comes from a municipality's own log-in with
-- an address in a domain that is confirmed as its.
SELECT "open_table"('account',
  may_select => $$
    id = current_person() OR email = current_email()
    OR EXISTS (SELECT 1 FROM "membership" m WHERE m.person_id = "account".id AND (
         m.municipality_id = current_tenant() OR (m.body_id IS NOT NULL AND current_body_kind() = 'bureau')))
    OR current_body_kind() = 'audit' OR current_job() = 'forget_leavers'
  $$,
  may_insert => $$
    current_body_kind() = 'bureau' OR (id = current_person() AND (
      EXISTS (
        SELECT 1 FROM "invitation" i
        WHERE i.municipality_id = current_tenant() AND i.email = "account".email
          AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
      ) OR EXISTS (
        SELECT 1 FROM "provider_domain" d JOIN "identity_provider" p USING (municipality_id)
        WHERE d.municipality_id = current_tenant() AND d.domain = split_part("account".email, '@', 2)
          AND d.confirmed_at IS NOT NULL AND d.withdrawn_at IS NULL AND p.enabled_at IS NOT NULL
      )))
  $$,
  may_update => $$ id = current_person() $$,
  updatable => 'email');

-- password: people choose their own. Nobody reads the hash, not even the portal: the database gives the settings and salt of
-- an address, and compares what was worked out with them.
SELECT "open_table"('password',
  may_select => $$
    person_id = current_person() OR person_id = (SELECT a.id FROM "account" a WHERE a.email = current_email())
  $$,
  may_insert => $$ person_id = current_person() $$,
  may_update => $$ person_id = current_person() $$,
  updatable => 'hash',
  may_delete => $$ person_id = current_person() $$);
REVOKE SELECT ON "password" FROM "bindend_portal";
GRANT SELECT (person_id) ON "password" TO "bindend_portal";

-- How the password of an address is hashed, up to the hash itself (PHC string format). An address that nobody has gets a
-- salt too, always the same one, so that the answer does not tell who has an account.
CREATE OR REPLACE FUNCTION "password_settings"("address" text) RETURNS text
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
CREATE OR REPLACE FUNCTION "person_with_password"("address" text, "hashed" text)
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

-- owner_key: for functions of the owner only. npm start brings the key of the seals, which follows from AUTH_SECRET.
SELECT "open_table"('owner_key',
  may_select => $$ brings_history('"owner_key"'::regclass) $$,
  may_insert => $$ brings_history('"owner_key"'::regclass) $$,
  may_update => $$ brings_history('"owner_key"'::regclass) $$,
  updatable => 'key');
REVOKE ALL ON "owner_key" FROM "bindend_portal";

-- person: a name is for who may see one of the person's roles: those in a body are public, those in a municipality are for
-- that municipality. Row-level security of the roles says so; here it is not said again. Whose address may have an account
-- stands with the address. Who leaves is forgotten, by themselves or by a job in their own name.
SELECT "open_table"('person',
  may_select => $$
    id = current_person()
    OR EXISTS (SELECT 1 FROM "membership" m WHERE m.person_id = "person".id)
    OR id = (SELECT a.id FROM "account" a WHERE a.email = current_email())
    OR current_body_kind() = 'audit' OR current_job() = 'forget_leavers'
  $$,
  may_insert => $$ current_body_kind() = 'bureau' OR id = current_person() $$,
  may_update => $$ id = current_person() $$,
  updatable => 'name, deactivated_at');

-- body: the organs of the VNG are public.
SELECT "open_table"('body',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$);

-- membership: who sits in a body is public; who works at a municipality is for that municipality. The bureau sees which
-- municipalities have an administrator, and no other roles. A role in a body that is held by appointment is ended by the
-- bureau; a person may give up their own roles, and then they are ended.
SELECT "open_table"('membership',
  may_select => $$
    body_id IS NOT NULL OR municipality_id = current_tenant() OR person_id = current_person()
    OR current_body_kind() = 'audit' OR (current_body_kind() = 'bureau' AND role = 'administrator')
    OR current_job() = 'forget_leavers'
  $$,
  may_insert => $$ municipality_id = current_tenant() OR current_body_kind() = 'bureau' $$,
  may_update => $$
    municipality_id = current_tenant() OR (is_appointed(role) AND current_body_kind() = 'bureau')
    OR (person_id = current_person() AND NOT is_only_here())
  $$,
  may_become => $$
    municipality_id = current_tenant() OR (is_appointed(role) AND current_body_kind() = 'bureau')
    OR (person_id = current_person() AND ended_at IS NOT NULL)
  $$,
  updatable => 'ends_on, ended_at, taken_by_id');

-- invitation: for its municipality, for who holds its link, for who accepted it, and for the bureau, which invites the first
-- administrator. Of one that was accepted only the address may still change: into one of nobody.
SELECT "open_table"('invitation',
  may_select => $$
    municipality_id = current_tenant() OR token_hash = current_token() OR accepted_by_id = current_person()
    OR current_body_kind() IN ('bureau', 'audit') OR (accepted_at IS NULL AND current_job() = 'forget_leavers')
  $$,
  may_insert => $$
    municipality_id = current_tenant() OR (current_body_kind() = 'bureau' AND role = 'administrator')
  $$,
  may_update => $$
    municipality_id = current_tenant() OR current_body_kind() = 'bureau' OR accepted_by_id = current_person()
    OR (accepted_at IS NULL AND current_job() = 'forget_leavers')
  $$,
  updatable => 'email, accepted_at, accepted_by_id, withdrawn_at');

-- password_reset: anyone can ask for a link in somebody's name; it shows to who holds it and to whom it is for. The rows of
-- links that work no more are forgotten, by the job that forgets failures.
SELECT "open_table"('password_reset',
  may_select => $$
    token_hash = current_token() OR person_id = current_person() OR current_job() = 'forget_failures'
  $$,
  may_insert => 'true',
  may_update => $$ person_id = current_person() $$,
  updatable => 'used_at',
  may_delete => $$ person_id = current_person() OR current_job() = 'forget_failures' $$);

-- session: a log-in is for its owner, and for who brings its token. Those that a municipality's own log-in opened it may end;
-- the bureau moves those of a municipality that ends.
SELECT "open_table"('session',
  may_select => $$
    person_id = current_person() OR token_hash = current_token() OR previous_token_hash = current_token()
    OR (is_tending_sessions() AND (provider_municipality_id = current_tenant() OR current_body_kind() = 'bureau'))
    OR current_job() = 'forget_failures'
  $$,
  may_insert => $$ person_id = current_person() $$,
  may_update => $$
    person_id = current_person() OR token_hash = current_token() OR previous_token_hash = current_token()
    OR (is_tending_sessions() AND (provider_municipality_id = current_tenant() OR current_body_kind() = 'bureau'))
  $$,
  updatable => 'last_seen_at, ended_at, acting_municipality_id, acting_body_id, second_factor_at, token_hash, previous_token_hash, token_since, browser, system, network, seal',
  may_delete => $$ person_id = current_person() OR current_job() = 'forget_failures' $$);

-- Factors are for their own person only: no colleague, administrator or auditor sees that they are there.

-- totp_factor
SELECT "open_table"('totp_factor',
  may_select => $$ person_id = current_person() $$,
  may_insert => $$ person_id = current_person() $$,
  may_update => $$ person_id = current_person() $$,
  updatable => 'confirmed_at, last_step',
  may_delete => $$ person_id = current_person() $$);

-- recovery_code
SELECT "open_table"('recovery_code',
  may_select => $$ person_id = current_person() $$,
  may_insert => $$ person_id = current_person() $$,
  may_update => $$ person_id = current_person() $$,
  updatable => 'used_at',
  may_delete => $$ person_id = current_person() $$);

-- passkey
SELECT "open_table"('passkey',
  may_select => $$ person_id = current_person() $$,
  may_insert => $$ person_id = current_person() $$,
  may_update => $$ person_id = current_person() $$,
  updatable => 'name, counter, last_used_at',
  may_delete => $$ person_id = current_person() $$);

-- factor_challenge: a job forgets those that nobody answered.
SELECT "open_table"('factor_challenge',
  may_select => $$ person_id = current_person() OR current_job() = 'forget_failures' $$,
  may_insert => $$ person_id = current_person() $$,
  may_delete => $$ person_id = current_person() OR current_job() = 'forget_failures' $$);

-- login_failure: read before anyone is known, so without a scope of its own. Failures are the portal's to keep: keyed hashes,
-- that name nobody.
SELECT "open_table"('login_failure',
  may_select => 'true',
  may_insert => 'true',
  may_update => 'true',
  updatable => 'failed_at',
  may_delete => 'true');

-- known_device: a device is for its owner, and for whoever logs in with their address, as the password is. A job forgets the
-- old ones.
SELECT "open_table"('known_device',
  may_select => $$
    person_id = current_person() OR person_id = (SELECT a.id FROM "account" a WHERE a.email = current_email())
    OR current_job() = 'forget_failures'
  $$,
  may_insert => $$ person_id = current_person() $$,
  may_update => $$
    person_id = current_person() OR person_id = (SELECT a.id FROM "account" a WHERE a.email = current_email())
  $$,
  updatable => 'token_hash, failures, last_used_at, confirmed_at',
  may_delete => $$ person_id = current_person() OR current_job() = 'forget_failures' $$);
