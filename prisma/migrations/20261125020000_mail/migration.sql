-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT,
    "subject" TEXT NOT NULL,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "caught_mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "caught_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outgoing_mail_next_attempt_at_idx" ON "outgoing_mail"("next_attempt_at");

-- CreateIndex
CREATE INDEX "caught_mail_recipient_id_idx" ON "caught_mail"("recipient", "id");

ALTER TABLE "outgoing_mail"
  ADD CONSTRAINT "outgoing_mail_state" CHECK (
    num_nonnulls("sent_at", "failed_at") <= 1
    AND (num_nonnulls("recipient", "body") = 2 OR num_nonnulls("sent_at", "failed_at") = 1)
  );

-- Anyone's command may want a mail sent; only the mailer reads what waits, and forgets it afterwards.
SELECT "open_table"('outgoing_mail', 'current_job() = ''mailer''', 'true', 'current_job() = ''mailer''',
  '"recipient", "body", "attempts", "next_attempt_at", "sent_at", "failed_at"', 'current_job() = ''mailer''');
SELECT "open_table"('caught_mail', 'true', 'current_job() = ''mail_catcher''', NULL, NULL, 'current_job() = ''mail_catcher''');
