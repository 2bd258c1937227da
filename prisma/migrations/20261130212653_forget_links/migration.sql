-- Anyone can ask for a link in somebody's name, so the rows of links that work no more are forgotten, by the job that
-- forgets failures.
ALTER POLICY "select_scope" ON "password_reset" USING (
  token_hash = current_token() OR person_id = current_person() OR current_job() = 'forget_failures'
);
ALTER POLICY "delete_scope" ON "password_reset" USING (
  person_id = current_person() OR current_job() = 'forget_failures'
);
-- CreateIndex
CREATE INDEX "password_reset_created_at_idx" ON "password_reset"("created_at");
