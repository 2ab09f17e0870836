'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Actions, Button } from '../kit/index.js';

interface AlikeRecord {
  id: string;
  picture?: ReactNode;
  name: string;
  details: string;
  /** Why it may be the same one, in words. */
  reasons: readonly string[];
  /** Opens it. Left out where it cannot be opened. */
  open?: { label: string; onOpen: () => void } | undefined;
}

interface AlikeSectionProps {
  title: string;
  body: string;
  records: readonly AlikeRecord[];
  goOn: string;
  isPending: boolean;
  pendingLabel: string;
  /** The button of it sends the form around, too. */
  onGoOn: () => void;
}

/** Before something is registered a second time: what it may be, and why. It takes focus when it appears. */
export function AlikeSection({ title, body, records, goOn, isPending, pendingLabel, onGoOn }: AlikeSectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => heading.current?.focus(), []);

  return (
    <section className="cs-card cs-alike" data-part="alike" aria-labelledby={titleId}>
      <h3 ref={heading} id={titleId} tabIndex={-1} className="cs-form-section-title">
        {title}
      </h3>
      <p className="cs-hint">{body}</p>
      <ul>
        {records.map(({ id, picture, name, details, reasons, open }) => (
          <li key={id}>
            {picture}
            <div className="cs-person-who">
              <p className="cs-alike-name">
                <bdi>{name}</bdi>
              </p>
              <p>{details}</p>
              <ul className="cs-reasons">
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </div>
            {open && <Button onClick={open.onOpen}>{open.label}</Button>}
          </li>
        ))}
      </ul>
      <Actions>
        <Button type="submit" isPending={isPending} pendingLabel={pendingLabel} onClick={onGoOn}>
          {goOn}
        </Button>
      </Actions>
    </section>
  );
}
