import type { ReactNode } from 'react';

/** One state of a component, shown in the gallery and walked over by axe. */
export type Example = { name: string; render: () => ReactNode };
