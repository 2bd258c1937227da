-- The assembly: the bureau prepares, everyone reads what was called.

-- The check of the trail (npm run audit:verify) compares every vote with its entry, also while a ballot is open. It logs in
-- as the owner of the tables; the portal's role is no member of the owner and can't say that it is the check.
CREATE OR REPLACE FUNCTION "is_verifier"() RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql AS $$
  SELECT current_setting('app.verifies', true) = 'yes'
    AND pg_has_role(current_user, (SELECT c.relowner FROM pg_class c WHERE c.oid = '"vote"'::regclass), 'USAGE')
$$;

-- assembly_meeting: a draft is for the bureau, and for the auditor.
SELECT "open_table"('assembly_meeting',
  may_select => $$ status <> 'draft' OR current_body_kind() IN ('bureau', 'audit') $$,
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'slug, title_nl, title_en, year, location, livestream, starts_at, status, called_at, closed_at');

-- agenda_item: for who may see the meeting.
SELECT "open_table"('agenda_item',
  may_select => $$ EXISTS (SELECT 1 FROM "assembly_meeting" m WHERE m.id = meeting_id) $$,
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'position, label, title_nl, title_en, explanation_nl, explanation_en',
  may_delete => $$ current_body_kind() = 'bureau' $$);

-- ballot: those of the assembly are public, those of a College are for that College until they close.
-- Voters need to lock the row (FOR SHARE) while they vote, so all may update; the trigger ballot_keeper_only and the check of
-- its state keep it theirs to read only.
SELECT "open_table"('ballot',
  may_select => $$
    agenda_item_id IS NOT NULL OR status = 'closed' OR body_id = current_acting_body() OR current_body_kind() = 'audit'
    OR is_verifier()
  $$,
  may_insert => $$ body_id = current_acting_body() OR (body_id IS NULL AND current_body_kind() = 'bureau') $$,
  may_update => 'true',
  updatable => 'status, opened_at, closed_at, outcome, votes_for, votes_against, votes_abstained, reference_date, quorum',
  may_delete => $$ status = 'prepared' AND current_body_kind() = 'bureau' $$);

-- entitlement: the roll is public. A voter marks only their own line.
SELECT "open_table"('entitlement',
  may_select => 'true',
  may_insert => $$
    (municipality_id IS NOT NULL AND current_body_kind() = 'bureau')
    OR (person_id IS NOT NULL AND current_body_kind() = 'college')
  $$,
  may_update => $$ municipality_id = current_tenant() OR person_id = current_person() $$,
  updatable => 'cast_at');

-- vote: a cast vote is hidden from all but its voter until the ballot closes. Everyone sees what they cast themselves, for
-- whomever they act now.
SELECT "open_table"('vote',
  may_select => $$
    municipality_id = current_tenant() OR (cast_by_id = current_person() AND NOT is_only_here())
    OR (municipality_id IS NULL AND cast_by_id = current_person())
    OR EXISTS (SELECT 1 FROM "ballot" b WHERE b.id = ballot_id AND b.status = 'closed')
    OR is_verifier()
  $$,
  may_insert => $$
    cast_by_id = current_person()
    AND (municipality_id = current_tenant() OR (municipality_id IS NULL AND current_body_kind() = 'college'))
  $$);
