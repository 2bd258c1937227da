/** One message file per domain and language: messages/<locale>/<domain>.json. */
export const MESSAGE_DOMAINS = [
  'common',
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
] as const;
