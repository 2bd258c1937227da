-- outgoing_mail: anyone's command may want a mail sent; only the mailer reads what waits, and forgets it afterwards.
SELECT "open_table"('outgoing_mail',
  may_select => $$ current_job() = 'mailer' $$,
  may_insert => 'true',
  may_update => $$ current_job() = 'mailer' $$,
  updatable => 'recipient, body, attempts, next_attempt_at, sent_at, failed_at',
  may_delete => $$ current_job() = 'mailer' $$);

-- caught_mail: the mail of a demonstration, which goes nowhere.
SELECT "open_table"('caught_mail',
  may_select => 'true',
  may_insert => $$ current_job() = 'mail_catcher' $$,
  may_delete => $$ current_job() = 'mail_catcher' $$);
