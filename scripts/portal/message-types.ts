import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from '@/scripts/support/project';

const MESSAGES = projectPath('messages', 'nl');

/**
 * Writes beside each file of Dutch messages what TypeScript would not know of JSON: each message as a type of its own,
 * from which `translator` knows what it asks for (`allowArbitraryExtensions` of TypeScript).
 */
export function writeMessageTypes(): void {
  for (const file of readdirSync(MESSAGES).filter((name) => name.endsWith('.json'))) {
    const messages = readFileSync(path.join(MESSAGES, file), 'utf8').trim();
    const types = path.join(MESSAGES, file.replace(/json$/, 'd.json.ts'));
    const wanted = `declare const messages: ${messages};\nexport default messages;\n`;
    if (!existsSync(types) || readFileSync(types, 'utf8') !== wanted) writeFileSync(types, wanted);
  }
}
