import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { SECURITY_HEADERS } from './lib/platform/security-headers';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  serverExternalPackages: ['@node-rs/argon2', 'pino'],
  // Cached pages get a Content-Security-Policy with the hashes of their own scripts when they are stored.
  cacheHandler: fileURLToPath(new URL('./lib/platform/page-cache.cjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  async headers() {
    return [{ source: '/:path*', headers: SECURITY_HEADERS }];
  },
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
