import { withClient } from '@/scripts/database/connection';

/** What a database refuses and shows, one line each, as its own catalogue has it. */
export type RulesInForce = {
  policies: string[];
  forced: string[];
  triggers: string[];
  functions: string[];
  grants: string[];
};

const QUERIES: Record<keyof RulesInForce, string> = {
  policies: `SELECT concat_ws(' ', tablename, policyname, permissive, roles, cmd, 'USING', qual, 'CHECK', with_check) AS line
    FROM pg_policies WHERE schemaname = 'public'`,
  forced: `SELECT concat_ws(' ', relname, relrowsecurity, relforcerowsecurity) AS line
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  triggers: `SELECT concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled) AS line
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal`,
  functions: `SELECT concat_ws(' ', pg_get_functiondef(p.oid), pg_get_userbyid(p.proowner),
      ARRAY(SELECT a::text FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a ORDER BY 1)) AS line
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  grants: `SELECT concat_ws(' ', c.relname, '', a.privilege_type, 'to', a.grantee::regrole, a.is_grantable) AS line
    FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.grantee <> 0
    UNION ALL SELECT concat_ws(' ', c.relname, t.attname, a.privilege_type, 'to', a.grantee::regrole, a.is_grantable)
    FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid, aclexplode(t.attacl) a
    WHERE c.relnamespace = 'public'::regnamespace AND NOT t.attisdropped`,
};

/** Reads policies, triggers, functions and grants of the schema `public`, each sorted. */
export function readRules(ownerUrl: string): Promise<RulesInForce> {
  return withClient(ownerUrl, async (client) => {
    const read = async (query: string) => {
      const { rows } = await client.query<{ line: string }>(query);
      return rows.map(({ line }) => line).sort();
    };
    return {
      policies: await read(QUERIES.policies),
      forced: await read(QUERIES.forced),
      triggers: await read(QUERIES.triggers),
      functions: await read(QUERIES.functions),
      grants: await read(QUERIES.grants),
    };
  });
}
