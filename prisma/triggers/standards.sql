-- standard. What people search in, filled by the database.
CREATE OR REPLACE FUNCTION "fill_search_text"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  -- As lib/platform/fold.ts does: without accents and with straight apostrophes, so that "financien" finds "financiën" and "API’s" "API's".
  NEW.search_text := regexp_replace(
    normalize(lower(concat_ws(' ', NEW.name_nl, NEW.name_en, NEW.slug, array_to_string(NEW.aliases, ' '),
      NEW.summary_nl, NEW.summary_en, NEW.manager_name)), NFD),
    '[\u0300-\u036f]', '', 'g');
  NEW.search_text := translate(NEW.search_text, '‘’', '''''');
  RETURN NEW;
END $$;
CREATE TRIGGER "standard_search_text" BEFORE INSERT OR UPDATE ON "standard"
  FOR EACH ROW EXECUTE FUNCTION "fill_search_text"();
