/** The password of every demo account. Public on purpose: demo accounts exist in demo mode only. */
export const DEMO_PASSWORD = 'demo-wachtwoord-2026';
