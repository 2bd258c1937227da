-- The work programme: anyone reads, the bureau writes.

-- work_programme
SELECT "open_table"('work_programme',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'title_nl, title_en, intro_nl, intro_en, status');

-- programme_item
SELECT "open_table"('programme_item',
  may_select => 'true',
  may_insert => $$ current_body_kind() = 'bureau' $$,
  may_update => $$ current_body_kind() = 'bureau' $$,
  updatable => 'position, goal, title_nl, title_en, description_nl, description_en',
  may_delete => $$ current_body_kind() = 'bureau' $$);
