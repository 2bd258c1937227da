import { describe, expect, test } from 'vitest';
import { statementsOf } from '@/scripts/database/statements';

const linesOf = (script: string) => statementsOf(script).map(({ line }) => line);

describe('the statements of a script', () => {
  test('end at a semicolon and begin after blank lines and comments', () => {
    expect(statementsOf('-- one; two\n\nselect 1;\n/* ; */ select\n 2')).toEqual([
      { text: 'select 1', line: 3 },
      { text: 'select\n 2', line: 4 },
    ]);
  });
  test('keep a semicolon in a string, a name, or a body between dollar signs', () => {
    const script = `select 'a;''b', E'it\\'s;', ";" from a$b;
create function two() returns int language plpgsql as $body$
begin perform '$$'; return 2; end $body$;
select $$;$$, $1;`;
    expect(linesOf(script)).toEqual([1, 2, 4]);
  });
  test('are none in a script of comments and empty statements', () => {
    expect(statementsOf('-- nothing\n;;\n')).toEqual([]);
  });
});
