'use client';

import type { ComponentType } from 'react';
import { Notice, Skeleton } from '../../kit/index.js';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';
import { useLoaded } from '../../registration/index.js';

export interface LazyPartProps {
  load: () => Promise<ComponentType<{ bundle: unknown }>>;
  bundle: unknown;
}

/** A part of the viewer that is loaded when it is opened. */
export function LazyPart({ load, bundle }: LazyPartProps) {
  const text = useMessages('documentViewer', english);
  const { part: Part, hasFailed } = useLoaded(load);
  if (hasFailed) return <Notice tone="danger">{text.partFailed}</Notice>;
  return Part ? <Part bundle={bundle} /> : <Skeleton lines={4} />;
}
