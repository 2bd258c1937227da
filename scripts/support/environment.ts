import { existsSync } from 'node:fs';
import { projectPath } from './project';

/** Reads `.env` when there is one. What is set in the environment already wins. */
export function loadEnvironment(): void {
  const file = projectPath('.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
