import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { DEFAULT_LOCALE } from './i18n/locales';
import { buildFolder, isBench } from './lib/platform/build-folder';
import { LARGEST_FORM } from './lib/platform/form-size';
import { SECURITY_HEADERS } from './lib/platform/security-headers';

const bench = isBench(process.env);

const config: NextConfig = {
  distDir: buildFolder(process.env),
  // What is named *.bench.tsx is a route to the benchmark alone.
  pageExtensions: [...(bench ? ['bench.tsx', 'bench.ts'] : []), 'tsx', 'ts'],
  poweredByHeader: false,
  generateEtags: false,
  reactStrictMode: true,
  typedRoutes: false,
  // One set of 1,700 icons, of which the house uses forty.
  // server/body.ts has counted what was sent by then.
  experimental: { optimizePackageImports: ['lucide'], serverActions: { bodySizeLimit: LARGEST_FORM } },
  serverExternalPackages: ['@node-rs/argon2', 'nodemailer', 'pino', 'smtp-server'],
  // Cached pages get a Content-Security-Policy with the hashes of their own scripts when they are stored.
  cacheHandler: fileURLToPath(new URL('./lib/platform/page-cache.cjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // In seconds. However long nobody came by, a page is not shown with what another process changed before.
  expireTime: 300,
  // Nothing is resized; so there is no address that does it.
  images: { unoptimized: true },
  async redirects() {
    return [
      { source: '/', destination: `/${DEFAULT_LOCALE}`, permanent: false },
      // An address without a language; files, the API and what begins with a language go on.
      {
        source: `/:path((?!nl$|nl/|en$|en/|api/|_next/${bench ? '|bench/' : ''})[^.]+)`,
        destination: `/${DEFAULT_LOCALE}/:path`,
        permanent: false,
      },
    ];
  },
  async headers() {
    return [{ source: '/:path*', headers: SECURITY_HEADERS }];
  },
};

export default config;
