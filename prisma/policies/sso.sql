-- A municipality's own log-in. Settings are for their municipality. That it is on, and where it leads, every visitor sees who
-- logs in there.

-- identity_provider
SELECT "open_table"('identity_provider',
  may_select => $$ municipality_id = current_tenant() OR enabled_at IS NOT NULL $$,
  may_insert => $$ municipality_id = current_tenant() $$,
  may_update => $$ municipality_id = current_tenant() $$,
  updatable => 'issuer, client_id, sealed_secret, subject_claim, email_claim, name_claim, groups_claim, scope, enabled_at');

-- provider_domain: those that count are public. A municipality asks, the bureau judges (trigger bureau_judges_domain).
SELECT "open_table"('provider_domain',
  may_select => $$
    municipality_id = current_tenant() OR (confirmed_at IS NOT NULL AND withdrawn_at IS NULL)
    OR current_body_kind() IN ('bureau', 'audit')
  $$,
  may_insert => $$
    municipality_id = current_tenant() AND num_nonnulls(confirmed_at, refused_at, withdrawn_at) = 0
  $$,
  may_update => $$ municipality_id = current_tenant() OR current_body_kind() = 'bureau' $$,
  updatable => 'confirmed_at, refused_at, judged_by_id, checked, withdrawn_at');

-- role_mapping
SELECT "open_table"('role_mapping',
  may_select => $$ municipality_id = current_tenant() $$,
  may_insert => $$ municipality_id = current_tenant() $$,
  may_delete => $$ municipality_id = current_tenant() $$);

-- external_identity: which municipality's log-in somebody has used is theirs to see; the link is theirs to cut.
SELECT "open_table"('external_identity',
  may_select => $$
    municipality_id = current_tenant() OR (person_id = current_person() AND NOT is_only_here())
  $$,
  may_insert => $$ municipality_id = current_tenant() $$,
  may_update => $$ municipality_id = current_tenant() $$,
  updatable => 'last_seen_at',
  may_delete => $$
    municipality_id = current_tenant() OR (person_id = current_person() AND NOT is_only_here())
  $$);

-- provider_answer: hashes of random values, that name nobody; a job forgets them.
SELECT "open_table"('provider_answer',
  may_select => 'true',
  may_insert => 'true',
  may_delete => $$ current_job() = 'forget_answers' $$);
