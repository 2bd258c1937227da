-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "follows_provider" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "provider_municipality_id" UUID;

-- CreateTable
CREATE TABLE "identity_provider" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "sealed_secret" TEXT,
    "subject_claim" TEXT NOT NULL DEFAULT 'sub',
    "email_claim" TEXT NOT NULL DEFAULT 'email',
    "name_claim" TEXT NOT NULL DEFAULT 'name',
    "groups_claim" TEXT NOT NULL DEFAULT 'groups',
    "scope" TEXT NOT NULL DEFAULT 'openid email profile',
    "enabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_domain" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "judged_by_id" UUID,
    "checked" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_domain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_mapping" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "group_value" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_identity" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_answer" (
    "state_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_answer_pkey" PRIMARY KEY ("state_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "identity_provider_municipality_id_key" ON "identity_provider"("municipality_id");

-- CreateIndex
CREATE INDEX "provider_domain_municipality_id_asked_at_idx" ON "provider_domain"("municipality_id", "asked_at");

-- CreateIndex
CREATE INDEX "provider_domain_asked_by_id_idx" ON "provider_domain"("asked_by_id");

-- CreateIndex
CREATE INDEX "provider_domain_judged_by_id_idx" ON "provider_domain"("judged_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_mapping_municipality_id_group_value_role_key" ON "role_mapping"("municipality_id", "group_value", "role");

-- CreateIndex
CREATE INDEX "external_identity_person_id_idx" ON "external_identity"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "external_identity_municipality_id_issuer_subject_key" ON "external_identity"("municipality_id", "issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "external_identity_municipality_id_issuer_person_id_key" ON "external_identity"("municipality_id", "issuer", "person_id");

-- CreateIndex
CREATE INDEX "provider_answer_expires_at_idx" ON "provider_answer"("expires_at");

-- CreateIndex
CREATE INDEX "session_provider_municipality_id_idx" ON "session"("provider_municipality_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_provider_municipality_id_fkey" FOREIGN KEY ("provider_municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_provider" ADD CONSTRAINT "identity_provider_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_domain" ADD CONSTRAINT "provider_domain_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_domain" ADD CONSTRAINT "provider_domain_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_domain" ADD CONSTRAINT "provider_domain_judged_by_id_fkey" FOREIGN KEY ("judged_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_mapping" ADD CONSTRAINT "role_mapping_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "identity_provider"
  -- Plain http only to this machine itself, for a demonstration.
  ADD CONSTRAINT "identity_provider_issuer" CHECK ("issuer" ~ '^(https://[^/?#]+|http://(localhost|127\.0\.0\.1)(:[0-9]+)?)(/[^?#]*)?$'),
  ADD CONSTRAINT "identity_provider_names" CHECK (
    '' NOT IN ("client_id", "subject_claim", "email_claim", "name_claim", "groups_claim", "sealed_secret")
  ),
  ADD CONSTRAINT "identity_provider_scope" CHECK ('openid' = ANY (string_to_array("scope", ' ')));
ALTER TABLE "provider_domain"
  ADD CONSTRAINT "provider_domain_name" CHECK (
    "domain" ~ '^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$' AND length("domain") <= 253
  ),
  ADD CONSTRAINT "provider_domain_judged" CHECK (
    num_nonnulls("confirmed_at", "refused_at") <= 1
    AND ("judged_by_id" IS NULL) = (num_nonnulls("confirmed_at", "refused_at") = 0)
    AND ("confirmed_at" IS NULL OR length("checked") > 0)
  );
-- A domain counts for one municipality at a time, and is asked once by each.
CREATE UNIQUE INDEX "provider_domain_confirmed" ON "provider_domain" ("domain")
  WHERE "confirmed_at" IS NOT NULL AND "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "provider_domain_open" ON "provider_domain" ("municipality_id", "domain")
  WHERE "refused_at" IS NULL AND "withdrawn_at" IS NULL;
ALTER TABLE "role_mapping"
  ADD CONSTRAINT "role_mapping_group" CHECK ("group_value" <> ''),
  -- Never the administrator: who manages the log-in must not depend on it.
  ADD CONSTRAINT "role_mapping_role" CHECK ("role" IN ('reader', 'coordinator', 'secretary', 'delegate', 'council'));
ALTER TABLE "external_identity"
  ADD CONSTRAINT "external_identity_subject" CHECK (length("subject") BETWEEN 1 AND 255);
ALTER TABLE "provider_answer"
  ADD CONSTRAINT "provider_answer_hash" CHECK ("state_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "membership"
  ADD CONSTRAINT "membership_follows" CHECK (NOT "follows_provider" OR ("municipality_id" IS NOT NULL AND "role" <> 'administrator'));

-- Only the bureau says whose a domain is, and its answer is final: not even by a mistake in the portal.
CREATE FUNCTION "refuse_own_judgement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.confirmed_at IS NOT NULL OR OLD.refused_at IS NOT NULL THEN
    RAISE EXCEPTION 'this domain was judged before' USING ERRCODE = 'BD001';
  END IF;
  IF current_body_kind() IS DISTINCT FROM 'bureau' THEN
    RAISE EXCEPTION 'only the bureau judges a domain' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bureau_judges_domain" BEFORE UPDATE ON "provider_domain"
  FOR EACH ROW WHEN (
    (OLD."confirmed_at", OLD."refused_at", OLD."judged_by_id", OLD."checked")
      IS DISTINCT FROM (NEW."confirmed_at", NEW."refused_at", NEW."judged_by_id", NEW."checked")
  ) EXECUTE FUNCTION "refuse_own_judgement"();
CREATE TRIGGER "withdrawn_domain_is_final" BEFORE UPDATE ON "provider_domain"
  FOR EACH ROW WHEN (OLD."withdrawn_at" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();

-- Settings are for their municipality. That it is on, and where it leads, every visitor sees who logs in there.
SELECT "open_table"('identity_provider',
  'municipality_id = current_tenant() OR enabled_at IS NOT NULL',
  'municipality_id = current_tenant()', 'municipality_id = current_tenant()',
  '"issuer", "client_id", "sealed_secret", "subject_claim", "email_claim", "name_claim", "groups_claim", "scope", "enabled_at"');
SELECT "open_table"('provider_domain',
  'municipality_id = current_tenant() OR (confirmed_at IS NOT NULL AND withdrawn_at IS NULL) OR current_body_kind() IN (''bureau'', ''audit'')',
  'municipality_id = current_tenant() AND num_nonnulls(confirmed_at, refused_at, withdrawn_at) = 0',
  'municipality_id = current_tenant() OR current_body_kind() = ''bureau''',
  '"confirmed_at", "refused_at", "judged_by_id", "checked", "withdrawn_at"');
SELECT "open_table"('role_mapping', 'municipality_id = current_tenant()', 'municipality_id = current_tenant()',
  NULL, NULL, 'municipality_id = current_tenant()');
SELECT "open_table"('external_identity', 'municipality_id = current_tenant()', 'municipality_id = current_tenant()',
  'municipality_id = current_tenant()', '"last_seen_at"', 'municipality_id = current_tenant()');
SELECT "open_table"('provider_answer', 'true', 'true', NULL, NULL, 'current_job() = ''forget_answers''');

-- Who comes from a municipality's own log-in gets an account for an address in a domain that is confirmed as its.
ALTER POLICY "insert_scope" ON "person" WITH CHECK (
  current_body_kind() = 'bureau'
  OR EXISTS (
    SELECT 1 FROM "invitation" i
    WHERE i.municipality_id = current_tenant() AND i.email = "person".email
      AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
  )
  OR EXISTS (
    SELECT 1 FROM "provider_domain" d JOIN "identity_provider" p USING (municipality_id)
    WHERE d.municipality_id = current_tenant() AND d.domain = split_part("person".email, '@', 2)
      AND d.confirmed_at IS NOT NULL AND d.withdrawn_at IS NULL AND p.enabled_at IS NOT NULL
  )
);

-- Whether the person came by a municipality's own log-in. Then they see of themselves only what belongs to that
-- municipality: its log-in must not open what the same person does elsewhere.
CREATE FUNCTION "is_only_here"() RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT coalesce(current_setting('app.only_here', true), '') <> '' $$;
ALTER POLICY "select_scope" ON "audit_entry" USING (
  municipality_id = current_tenant() OR body_id = current_acting_body()
  OR (person_id = current_person() AND NOT is_only_here())
  OR current_body_kind() = 'audit' OR current_job() = 'audit_sealer'
);
