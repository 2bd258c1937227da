/**
 * What the audit trail says of a published decision: a digest of all that was published, with what it binds to. By it
 * anyone can see afterwards that the decision still reads as it did.
 */
import { digestOf } from '../platform/digest';

/** A published decision with its agreement. Days as YYYY-MM-DD; the moment in UTC. */
export type PublishedContent = {
  id: string;
  bodyId: string;
  standardVersionId: string;
  year: number;
  number: number;
  title: string;
  motivation: string;
  entryIntoForceOn: string;
  complyBy: string;
  isExample: boolean;
  publishedAt: Date;
  agreement: { id: string; standardVersionId: string; inForceFrom: string; complyBy: string };
};

/** The digest of a published decision: 64 hexadecimal digits. */
export function digestOfDecision({ publishedAt, ...content }: PublishedContent): string {
  return digestOf({ ...content, publishedAt: publishedAt.toISOString() });
}
