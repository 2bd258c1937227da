-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateExtension
CREATE EXTENSION IF NOT EXISTS "btree_gist";

-- CreateExtension
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateEnum
CREATE TYPE "meeting_status" AS ENUM ('draft', 'called', 'open', 'closed');

-- CreateEnum
CREATE TYPE "agenda_item_kind" AS ENUM ('information', 'programme', 'budget');

-- CreateEnum
CREATE TYPE "ballot_status" AS ENUM ('prepared', 'open', 'closed');

-- CreateEnum
CREATE TYPE "majority_rule" AS ENUM ('simple', 'two_thirds');

-- CreateEnum
CREATE TYPE "ballot_outcome" AS ENUM ('adopted', 'rejected', 'no_quorum');

-- CreateEnum
CREATE TYPE "choice" AS ENUM ('for', 'against', 'abstain');

-- CreateEnum
CREATE TYPE "decision_status" AS ENUM ('draft', 'submitted', 'adopted', 'rejected', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reader', 'coordinator', 'secretary', 'delegate', 'council', 'administrator', 'college_member', 'college_chair', 'college_secretary', 'taskforce_member', 'taskforce_chair', 'assembly_chair', 'bureau', 'controller', 'counting_committee', 'auditor', 'operator');

-- CreateEnum
CREATE TYPE "body_kind" AS ENUM ('college', 'taskforce', 'bureau', 'audit', 'platform');

-- CreateEnum
CREATE TYPE "adoption_status" AS ENUM ('draft', 'proposed', 'adopted', 'rejected');

-- CreateEnum
CREATE TYPE "goal" AS ENUM ('quality', 'chains', 'suppliers', 'technology', 'costs');

-- CreateEnum
CREATE TYPE "theme" AS ENUM ('exchange', 'identity', 'security', 'documents', 'accessibility', 'procurement', 'geo', 'services');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('binding', 'recommended', 'consultation', 'draft', 'replaced');

-- CreateEnum
CREATE TYPE "version_status" AS ENUM ('proposed', 'intake', 'consultation', 'advice', 'decided', 'in_force', 'evaluation', 'replaced', 'withdrawn', 'rejected');

-- CreateEnum
CREATE TYPE "requirement_level" AS ENUM ('must', 'should', 'may');

-- CreateTable
CREATE TABLE "assembly_meeting" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title_nl" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "location" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "meeting_status" NOT NULL DEFAULT 'draft',
    "called_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "is_historic" BOOLEAN NOT NULL DEFAULT false,
    "note_nl" TEXT,
    "note_en" TEXT,
    "sources" TEXT[],

    CONSTRAINT "assembly_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "kind" "agenda_item_kind" NOT NULL,
    "title_nl" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "explanation_nl" TEXT NOT NULL DEFAULT '',
    "explanation_en" TEXT NOT NULL DEFAULT '',
    "outcome_nl" TEXT,
    "outcome_en" TEXT,
    "programme_id" UUID,
    "budget_id" UUID,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "body_id" UUID,
    "decision_id" UUID,
    "agenda_item_id" UUID,
    "status" "ballot_status" NOT NULL DEFAULT 'prepared',
    "majority" "majority_rule" NOT NULL,
    "weight_scheme" TEXT NOT NULL,
    "reference_date" DATE,
    "quorum" INTEGER,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "outcome" "ballot_outcome",
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "votes_abstained" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entitlement" (
    "id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "municipality_id" UUID,
    "person_id" UUID,
    "weight" INTEGER NOT NULL,
    "inhabitants" INTEGER,
    "is_chair" BOOLEAN NOT NULL DEFAULT false,
    "cast_at" TIMESTAMPTZ(3),

    CONSTRAINT "entitlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote" (
    "id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "entitlement_id" UUID NOT NULL,
    "municipality_id" UUID,
    "cast_by_id" UUID NOT NULL,
    "choice" "choice" NOT NULL,
    "weight" INTEGER NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "municipality_id" UUID,
    "body_id" UUID,
    "event" TEXT NOT NULL,
    "subject_id" UUID,
    "data" JSONB NOT NULL,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "standard_version_id" UUID NOT NULL,
    "status" "decision_status" NOT NULL DEFAULT 'draft',
    "year" INTEGER,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "motivation" TEXT NOT NULL,
    "entry_into_force_on" DATE NOT NULL,
    "comply_by" DATE NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "drafted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "binding_agreement" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "standard_version_id" UUID NOT NULL,
    "in_force_from" DATE NOT NULL,
    "comply_by" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "binding_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "adoption_status" NOT NULL DEFAULT 'draft',
    "reference_date" DATE NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "note_nl" TEXT NOT NULL DEFAULT '',
    "note_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "budget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_line" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "programme_item_id" UUID,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "inhabitants" INTEGER NOT NULL,
    "amount_cents" BIGINT NOT NULL,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "body_kind" NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "description_nl" TEXT NOT NULL,
    "description_en" TEXT NOT NULL,
    "seats" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "municipality_id" UUID,
    "body_id" UUID,
    "role" "role" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "acting_municipality_id" UUID,
    "acting_body_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_failure" (
    "id" UUID NOT NULL,
    "account_hash" TEXT NOT NULL,
    "address_hash" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_failure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "map_x" INTEGER,
    "map_y" INTEGER,
    "started_on" DATE,
    "ended_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inhabitant_count" (
    "municipality_id" UUID NOT NULL,
    "reference_date" DATE NOT NULL,
    "inhabitants" INTEGER NOT NULL,

    CONSTRAINT "inhabitant_count_pkey" PRIMARY KEY ("municipality_id","reference_date")
);

-- CreateTable
CREATE TABLE "municipality_succession" (
    "dissolved_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "addresses" INTEGER NOT NULL,
    "is_main" BOOLEAN NOT NULL,

    CONSTRAINT "municipality_succession_pkey" PRIMARY KEY ("dissolved_id","successor_id")
);

-- CreateTable
CREATE TABLE "obligation" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_programme" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title_nl" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "intro_nl" TEXT NOT NULL,
    "intro_en" TEXT NOT NULL,
    "status" "adoption_status" NOT NULL DEFAULT 'draft',
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "work_programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_item" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "goal" "goal" NOT NULL,
    "title_nl" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "description_nl" TEXT NOT NULL,
    "description_en" TEXT NOT NULL,

    CONSTRAINT "programme_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_nl" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "theme" "theme" NOT NULL,
    "standing" "standing" NOT NULL,
    "aliases" TEXT[],
    "manager_name" TEXT NOT NULL,
    "manager_url" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "summary_nl" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "about_nl" TEXT NOT NULL,
    "about_en" TEXT NOT NULL,
    "requirements_are_example" BOOLEAN NOT NULL DEFAULT false,
    "search_text" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard_version" (
    "id" UUID NOT NULL,
    "standard_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "status" "version_status" NOT NULL,
    "published_on" DATE,
    "position" INTEGER NOT NULL,

    CONSTRAINT "standard_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "level" "requirement_level" NOT NULL,
    "text_nl" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "requirement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assembly_meeting_slug_key" ON "assembly_meeting"("slug");

-- CreateIndex
CREATE INDEX "assembly_meeting_starts_at_id_idx" ON "assembly_meeting"("starts_at" DESC, "id");

-- CreateIndex
CREATE INDEX "agenda_item_programme_id_idx" ON "agenda_item"("programme_id");

-- CreateIndex
CREATE INDEX "agenda_item_budget_id_idx" ON "agenda_item"("budget_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_meeting_id_position_key" ON "agenda_item"("meeting_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_meeting_id_label_key" ON "agenda_item"("meeting_id", "label");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_agenda_item_id_key" ON "ballot"("agenda_item_id");

-- CreateIndex
CREATE INDEX "ballot_body_id_idx" ON "ballot"("body_id");

-- CreateIndex
CREATE INDEX "ballot_decision_id_idx" ON "ballot"("decision_id");

-- CreateIndex
CREATE INDEX "entitlement_municipality_id_idx" ON "entitlement"("municipality_id");

-- CreateIndex
CREATE INDEX "entitlement_person_id_idx" ON "entitlement"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "entitlement_ballot_id_municipality_id_key" ON "entitlement"("ballot_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "entitlement_ballot_id_person_id_key" ON "entitlement"("ballot_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "vote_entitlement_id_key" ON "vote"("entitlement_id");

-- CreateIndex
CREATE INDEX "vote_ballot_id_idx" ON "vote"("ballot_id");

-- CreateIndex
CREATE INDEX "vote_municipality_id_idx" ON "vote"("municipality_id");

-- CreateIndex
CREATE INDEX "vote_cast_by_id_idx" ON "vote"("cast_by_id");

-- CreateIndex
CREATE INDEX "audit_entry_municipality_id_id_idx" ON "audit_entry"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_body_id_id_idx" ON "audit_entry"("body_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_person_id_idx" ON "audit_entry"("person_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_idx" ON "audit_entry"("subject_id");

-- CreateIndex
CREATE INDEX "command_receipt_created_at_idx" ON "command_receipt"("created_at");

-- CreateIndex
CREATE INDEX "decision_standard_version_id_idx" ON "decision"("standard_version_id");

-- CreateIndex
CREATE INDEX "decision_drafted_by_id_idx" ON "decision"("drafted_by_id");

-- CreateIndex
CREATE INDEX "decision_status_published_at_id_idx" ON "decision"("status", "published_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_body_id_year_number_key" ON "decision"("body_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "binding_agreement_decision_id_key" ON "binding_agreement"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_year_key" ON "budget"("year");

-- CreateIndex
CREATE INDEX "budget_line_programme_item_id_idx" ON "budget_line"("programme_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_line_budget_id_position_key" ON "budget_line"("budget_id", "position");

-- CreateIndex
CREATE INDEX "contribution_municipality_id_idx" ON "contribution"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_budget_id_municipality_id_key" ON "contribution"("budget_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "body_slug_key" ON "body"("slug");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_municipality_id_idx" ON "membership"("municipality_id");

-- CreateIndex
CREATE INDEX "membership_body_id_idx" ON "membership"("body_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "session_acting_municipality_id_idx" ON "session"("acting_municipality_id");

-- CreateIndex
CREATE INDEX "session_acting_body_id_idx" ON "session"("acting_body_id");

-- CreateIndex
CREATE INDEX "login_failure_account_hash_happened_at_idx" ON "login_failure"("account_hash", "happened_at");

-- CreateIndex
CREATE INDEX "login_failure_address_hash_happened_at_idx" ON "login_failure"("address_hash", "happened_at");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_code_key" ON "municipality"("code");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_slug_key" ON "municipality"("slug");

-- CreateIndex
CREATE INDEX "municipality_name_id_idx" ON "municipality"("name", "id");

-- CreateIndex
CREATE INDEX "inhabitant_count_reference_date_idx" ON "inhabitant_count"("reference_date");

-- CreateIndex
CREATE INDEX "municipality_succession_successor_id_idx" ON "municipality_succession"("successor_id");

-- CreateIndex
CREATE INDEX "obligation_municipality_id_due_on_id_idx" ON "obligation"("municipality_id", "due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_agreement_id_municipality_id_key" ON "obligation"("agreement_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_programme_year_key" ON "work_programme"("year");

-- CreateIndex
CREATE UNIQUE INDEX "programme_item_programme_id_position_key" ON "programme_item"("programme_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "standard_slug_key" ON "standard"("slug");

-- CreateIndex
CREATE INDEX "standard_search_text_idx" ON "standard" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "standard_name_nl_id_idx" ON "standard"("name_nl", "id");

-- CreateIndex
CREATE INDEX "standard_theme_name_nl_id_idx" ON "standard"("theme", "name_nl", "id");

-- CreateIndex
CREATE INDEX "standard_standing_name_nl_id_idx" ON "standard"("standing", "name_nl", "id");

-- CreateIndex
CREATE UNIQUE INDEX "standard_version_standard_id_version_key" ON "standard_version"("standard_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "standard_version_standard_id_position_key" ON "standard_version"("standard_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "requirement_version_id_code_key" ON "requirement"("version_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "requirement_version_id_position_key" ON "requirement"("version_id", "position");

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "assembly_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "work_programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_entitlement_id_fkey" FOREIGN KEY ("entitlement_id") REFERENCES "entitlement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_cast_by_id_fkey" FOREIGN KEY ("cast_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "command_receipt" ADD CONSTRAINT "command_receipt_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_standard_version_id_fkey" FOREIGN KEY ("standard_version_id") REFERENCES "standard_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "binding_agreement" ADD CONSTRAINT "binding_agreement_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "binding_agreement" ADD CONSTRAINT "binding_agreement_standard_version_id_fkey" FOREIGN KEY ("standard_version_id") REFERENCES "standard_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_programme_item_id_fkey" FOREIGN KEY ("programme_item_id") REFERENCES "programme_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budget"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_acting_municipality_id_fkey" FOREIGN KEY ("acting_municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_acting_body_id_fkey" FOREIGN KEY ("acting_body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inhabitant_count" ADD CONSTRAINT "inhabitant_count_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_succession" ADD CONSTRAINT "municipality_succession_dissolved_id_fkey" FOREIGN KEY ("dissolved_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_succession" ADD CONSTRAINT "municipality_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "binding_agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "work_programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_version" ADD CONSTRAINT "standard_version_standard_id_fkey" FOREIGN KEY ("standard_id") REFERENCES "standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "standard_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
