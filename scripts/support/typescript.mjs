/** Lets this process, or one that is started with `--import` of this file, run the project's TypeScript. */
import path from 'node:path';
import { register } from 'tsx/esm/api';

register({ tsconfig: path.join(import.meta.dirname, '..', 'tsconfig.json') });
