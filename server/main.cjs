/**
 * What `npm start` and `npm run dev` run: the server, in TypeScript. CommonJS, and gone again once our few files are
 * loaded: a loader of ES modules would take part in each request, because Next imports its cache handler again and
 * again (0.6 ms a request).
 */
const path = require('node:path');
process.env.TSX_TSCONFIG_PATH = path.join(__dirname, '..', 'scripts', 'tsconfig.json');
const unregister = require('tsx/cjs/api').register();
const { serve } = require('./serve.ts');
unregister();
// The loader switches this on; it makes every error dear, and Next's own command does without.
process.setSourceMapsEnabled(false);
serve();
