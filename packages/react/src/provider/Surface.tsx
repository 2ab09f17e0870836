'use client';

import type { ReactNode } from 'react';
import { useSurroundings } from './CarestackProvider.js';

export interface SurfaceProps {
  /** The component it is the outer element of; becomes `data-part`. */
  part: string;
  className?: string | undefined;
  children: ReactNode;
}

/** The outer element of a ready component: its looks, its language, its direction of writing. */
export function Surface({ part, className, children }: SurfaceProps) {
  const { appearance, messages } = useSurroundings();
  return (
    <div
      data-part={part}
      className={className ? `cs-surface ${className}` : 'cs-surface'}
      data-appearance={appearance === 'auto' ? undefined : appearance}
      lang={messages.language ?? 'en'}
      dir={messages.direction ?? 'ltr'}
    >
      {children}
    </div>
  );
}
