-- A vote asks for the log-in of its voter. The portal's role writes the rows of sessions itself, so each carries a seal under
-- a key that the role never reads.
ALTER TABLE "session" ADD COLUMN     "seal" TEXT;
GRANT UPDATE ("seal") ON "session" TO "bindend_portal";

-- HMAC-SHA-256. Source: RFC 2104.
CREATE FUNCTION "hmac_sha256"("key" bytea, "message" bytea) RETURNS bytea
  IMMUTABLE STRICT LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  short bytea := CASE WHEN length("key") > 64 THEN sha256("key") ELSE "key" END;
  inner_pad bytea := decode(repeat('36', 64), 'hex');
  outer_pad bytea := decode(repeat('5c', 64), 'hex');
BEGIN
  FOR i IN 0 .. length(short) - 1 LOOP
    inner_pad := set_byte(inner_pad, i, get_byte(short, i) # 54);
    outer_pad := set_byte(outer_pad, i, get_byte(short, i) # 92);
  END LOOP;
  RETURN sha256(outer_pad || sha256(inner_pad || "message"));
END $$;

-- The seal of a session, as lib/identity/session-seal.ts makes it; null without a token or a key. Who may call it can forge.
CREATE FUNCTION "session_seal"("id" uuid, "person_id" uuid, "token_hash" text, "second_factor_at" timestamptz(3)) RETURNS text
  STABLE LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  proved bigint := extract(epoch FROM "second_factor_at"::timestamptz(3)) * 1000;
BEGIN
  RETURN (SELECT encode("hmac_sha256"(k."key", convert_to(
      "id" || '|' || "person_id" || '|' || "token_hash" || '|' || coalesce(proved::text, ''), 'UTF8')), 'hex')
    FROM "owner_key" k WHERE k."name" = 'session seal');
END $$;

-- Whose vote it is brings the token of an open, sealed session in which a second factor was proved less than ten minutes ago.
CREATE FUNCTION "vote_is_proved"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  proof text := coalesce(current_setting('app.session_proof', true), '');
  proved timestamptz;
BEGIN
  SELECT s."second_factor_at" INTO proved FROM "session" s
    WHERE s."token_hash" = encode(sha256(convert_to(proof, 'UTF8')), 'hex')
      AND s."person_id" = NEW."cast_by_id"
      AND s."ended_at" IS NULL AND s."expires_at" > "moment"()
      AND s."seal" = "session_seal"(s."id", s."person_id", s."token_hash", s."second_factor_at");
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no session of the voter is proved' USING ERRCODE = 'BD006';
  END IF;
  IF proved IS NULL OR proved < "moment"() - interval '10 minutes' THEN
    RAISE EXCEPTION 'the second factor of the voter is too long ago' USING ERRCODE = 'BD005';
  END IF;
  RETURN NEW;
END $$;

REVOKE ALL ON FUNCTION "hmac_sha256"(bytea, bytea), "session_seal"(uuid, uuid, text, timestamptz), "vote_is_proved"() FROM PUBLIC;

-- The owner brings votes of the past along, and no session.
CREATE TRIGGER "vote_is_proved" BEFORE INSERT ON "vote"
  FOR EACH ROW WHEN (NOT "brings_history"('"vote"'::regclass)) EXECUTE FUNCTION "vote_is_proved"();

-- npm start brings the key of the seals, which follows from AUTH_SECRET.
ALTER POLICY "insert_scope" ON "owner_key" WITH CHECK ("brings_history"('"owner_key"'::regclass));
ALTER POLICY "update_scope" ON "owner_key" USING ("brings_history"('"owner_key"'::regclass));
