// What Next's server does first: whoever loads its modules before that gets a stand-in that throws.
import 'next/dist/server/node-environment-baseline.js';
