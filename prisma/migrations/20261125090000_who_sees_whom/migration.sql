-- Names, addresses and passwords apart: who may see the one need not see the other.

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password" (
    "person_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "password_pkey" PRIMARY KEY ("person_id")
);

-- What there is moves along.
INSERT INTO "account" ("id", "email") SELECT "id", "email" FROM "person";
INSERT INTO "password" ("person_id", "hash")
  SELECT "id", "password_hash" FROM "person" WHERE "password_hash" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- AddForeignKey
ALTER TABLE "password" ADD CONSTRAINT "password_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_id_fkey" FOREIGN KEY ("id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "account"
  ADD CONSTRAINT "account_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%' AND length("email") <= 254);
ALTER TABLE "password"
  ADD CONSTRAINT "password_hash" CHECK ("hash" LIKE '$argon2id$%');

-- The address that somebody logs in with, or that a command looks up: it shows the one account that has it.
CREATE FUNCTION "current_email"() RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT nullif(current_setting('app.email', true), '') $$;
-- Whether log-ins of others are ended or moved: a step that says so, and reads none for another reason.
CREATE FUNCTION "is_tending_sessions"() RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT coalesce(current_setting('app.tends_sessions', true), '') <> '' $$;

-- An address is for its owner, for who names it, for the municipality in which they have or had a role, for the bureau
-- when they hold an office, and for the auditor. A job reads it of who is to be forgotten.
SELECT "open_table"('account',
  'id = current_person() OR email = current_email()
     OR EXISTS (SELECT 1 FROM "membership" m WHERE m.person_id = "account".id AND (
          m.municipality_id = current_tenant() OR (m.body_id IS NOT NULL AND current_body_kind() = ''bureau'')))
     OR current_body_kind() = ''audit'' OR current_job() = ''forget_leavers''',
  'current_body_kind() = ''bureau'' OR (id = current_person() AND (
     EXISTS (
       SELECT 1 FROM "invitation" i
       WHERE i.municipality_id = current_tenant() AND i.email = "account".email
         AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
     ) OR EXISTS (
       SELECT 1 FROM "provider_domain" d JOIN "identity_provider" p USING (municipality_id)
       WHERE d.municipality_id = current_tenant() AND d.domain = split_part("account".email, ''@'', 2)
         AND d.confirmed_at IS NOT NULL AND d.withdrawn_at IS NULL AND p.enabled_at IS NOT NULL
     )))',
  'id = current_person()', '"email"');
SELECT "open_table"('password',
  'person_id = current_person() OR person_id = (SELECT a.id FROM "account" a WHERE a.email = current_email())',
  'person_id = current_person()', 'person_id = current_person()', '"hash"', 'person_id = current_person()');

-- A name is for who may see one of the person's roles: those in a body are public, those in a municipality are for that
-- municipality. Row-level security of the roles says so; here it is not said again.
ALTER POLICY "select_scope" ON "person" USING (
  id = current_person()
  OR EXISTS (SELECT 1 FROM "membership" m WHERE m.person_id = "person".id)
  OR id = (SELECT a.id FROM "account" a WHERE a.email = current_email())
  OR current_body_kind() = 'audit' OR current_job() = 'forget_leavers'
);
-- Whose address may have an account stands with the address.
ALTER POLICY "insert_scope" ON "person" WITH CHECK (current_body_kind() = 'bureau' OR id = current_person());

-- A log-in is for its owner, and for who brings its token. Those that a municipality's own log-in opened it may end; the
-- bureau moves those of a municipality that ends.
ALTER POLICY "select_scope" ON "session" USING (
  person_id = current_person() OR token_hash = current_token() OR previous_token_hash = current_token()
  OR (is_tending_sessions() AND (provider_municipality_id = current_tenant() OR current_body_kind() = 'bureau'))
  OR current_job() = 'forget_failures'
);
ALTER POLICY "insert_scope" ON "session" WITH CHECK (person_id = current_person());
ALTER POLICY "update_scope" ON "session" USING (
  person_id = current_person() OR token_hash = current_token() OR previous_token_hash = current_token()
  OR (is_tending_sessions() AND (provider_municipality_id = current_tenant() OR current_body_kind() = 'bureau'))
);

-- DropColumn
ALTER TABLE "person"
  DROP CONSTRAINT "person_erased", DROP CONSTRAINT "person_email_lower",
  DROP COLUMN "email", DROP COLUMN "password_hash";

-- As before, now over two tables: an erased account is closed, and stays so.
CREATE FUNCTION "erased_is_closed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "account" a JOIN "person" p USING ("id")
    WHERE a."id" = NEW."id" AND a."email" LIKE '%@erased.invalid' AND p."deactivated_at" IS NULL
  ) THEN
    RAISE EXCEPTION 'an erased account is closed' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "erased_is_closed" AFTER UPDATE OF "email" ON "account"
  FOR EACH ROW EXECUTE FUNCTION "erased_is_closed"();
CREATE TRIGGER "erased_is_closed" AFTER UPDATE OF "deactivated_at" ON "person"
  FOR EACH ROW EXECUTE FUNCTION "erased_is_closed"();
