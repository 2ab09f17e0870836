'use client';

import type { VirtualItem } from '@tanstack/react-virtual';
import { Fragment, type ReactNode } from 'react';

export interface SeenProps {
  items: readonly Pick<VirtualItem, 'key' | 'index' | 'start' | 'end'>[];
  size: number;
  draw: (index: number) => ReactNode;
}

/** The rows that are seen, and the room that the others take. */
export function Seen({ items, size, draw }: SeenProps) {
  const ends = [0, ...items.map(({ end }) => end)];
  return (
    <>
      {items.map(({ key, index, start }, at) => (
        // By its row: one that stays on the screen stays as it is, and keeps the focus.
        <Fragment key={String(key)}>
          <Room size={start - (ends[at] ?? 0)} />
          {draw(index)}
        </Fragment>
      ))}
      <Room key="after" size={size - (ends.at(-1) ?? 0)} />
    </>
  );
}

function Room({ size }: { size: number }) {
  if (size <= 0) return null;
  return (
    <tr aria-hidden="true" className="cs-grid-room">
      <td style={{ blockSize: size }} />
    </tr>
  );
}
