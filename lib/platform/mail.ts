/** A mail to one person, in plain text: readable everywhere, and nothing hides behind its links. */
export type Mail = { to: string; subject: string; text: string };
