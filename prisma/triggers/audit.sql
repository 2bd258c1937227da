-- audit_entry. Whoever writes an entry, it waits for its seal.
CREATE OR REPLACE FUNCTION "await_seal"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "audit_unsealed" ("entry_id") VALUES (NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "await_seal" AFTER INSERT ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "await_seal"();

CREATE TRIGGER "audit_is_final" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- audit_seal, audit_head, audit_key
CREATE TRIGGER "seal_is_final" BEFORE UPDATE OR DELETE ON "audit_seal" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "head_is_final" BEFORE UPDATE OR DELETE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "key_is_final" BEFORE UPDATE OR DELETE ON "audit_key" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
