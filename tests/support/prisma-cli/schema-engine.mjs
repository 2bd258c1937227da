#!/usr/bin/env node
/**
 * What PRISMA_SCHEMA_ENGINE_BINARY names in a test of Prisma's command line: a program that it starts as it
 * would start its native engine. Plain Node, because nothing has prepared TypeScript here yet.
 */
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../../scripts/tsconfig.json', import.meta.url)) });
await import('./answer-prisma.ts');
