/** One statement of a script and the line on which it begins, from 1. */
export type Statement = { text: string; line: number };

/**
 * What may stand between two semicolons and hold one itself: comments, strings with and without escapes, quoted names, and
 * bodies between dollar signs. Anything else is one character.
 */
const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?\*\/|\b[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$|[\w$]+|[\s\S]/g;

const IS_COMMENT = /^(--|\/\*)/;

/**
 * The statements of a SQL script, in order. Only for saying where something went wrong: PostgreSQL itself reads the whole
 * script. It does not know comments within comments, nor functions of which the body is no string (BEGIN ATOMIC).
 */
export function statementsOf(script: string): Statement[] {
  const statements: Statement[] = [];
  let begin: number | null = null;
  let end = 0;
  const finish = () => {
    if (begin !== null) {
      statements.push({ text: script.slice(begin, end), line: lineAt(script, begin) });
    }
    begin = null;
  };
  for (const { 0: token, index } of script.matchAll(TOKEN)) {
    if (token === ';') finish();
    else if (token.trim() !== '' && !IS_COMMENT.test(token)) {
      begin ??= index;
      end = index + token.length;
    }
  }
  finish();
  return statements;
}

/** The line, from 1, of the character at `index`. */
export function lineAt(script: string, index: number): number {
  return script.slice(0, index).split('\n').length;
}
