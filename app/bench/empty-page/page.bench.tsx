import type { Metadata } from 'next';

export const dynamic = 'force-static';
export const metadata: Metadata = { title: 'Bindend', robots: { index: false } };

/** An empty static page. */
export default function EmptyPage() {
  return <main />;
}
