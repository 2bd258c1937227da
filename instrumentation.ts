import type { Instrumentation } from 'next';

/**
 * Called by Next once, when the server starts (not while it builds): starts the jobs of the portal, and in a
 * demonstration the mail server that catches what it sends.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startJobs } = await import('@/lib/platform/jobs');
  const { allJobs } = await import('@/lib/registry');
  const { settings } = await import('@/lib/platform/settings');
  if (settings().DEMO && !settings().SMTP_URL) {
    const { startCatcher } = await import('@/lib/notifications/catcher');
    const { sendToCatcher } = await import('@/lib/notifications/smtp-url');
    sendToCatcher((await startCatcher()).url);
  }
  const { compareClocks } = await import('@/lib/platform/compare-clocks');
  await compareClocks();
  startJobs(await allJobs());
}

/** Called by Next when a page, route or action threw: one line in the log, with the id of its request. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  _request,
  { routePath, routeType },
) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logUnexpected } = await import('@/lib/platform/log-unexpected');
  logUnexpected(error, { route: routePath, routeType });
};
