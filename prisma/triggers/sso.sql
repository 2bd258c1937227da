-- provider_domain. Only the bureau says whose a domain is, and its answer is final: not even by a mistake in the portal.
CREATE OR REPLACE FUNCTION "refuse_own_judgement"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
