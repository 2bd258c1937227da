/** One message file per domain and language: messages/<locale>/<domain>.json. */
export const MESSAGE_DOMAINS = [
  'common',
  'crash',
  'errors',
  'home',
  'identity',
  'standards',
  'decisions',
  'obligations',
  'assembly',
  'programme',
  'fund',
  'municipalities',
  'dashboard',
  'policy',
  'audit',
  'notifications',
] as const;
