/** Called by Next once, when the server starts (not while it builds): starts the jobs of the portal. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startJobs } = await import('@/lib/platform/jobs');
  const { JOB_TABLE } = await import('@/lib/jobs/job-table');
  startJobs(JOB_TABLE);
}
