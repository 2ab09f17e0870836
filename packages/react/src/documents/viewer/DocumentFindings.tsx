'use client';

import { useState } from 'react';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';
import { LazyPart } from './LazyPart.js';

// The rules weigh more than reading does, and few ask for them.
const loadFindings = async () => (await import('./Findings.js')).Findings;

/** What of the document breaks the rules, looked for when somebody asks. */
export function DocumentFindings({ bundle }: { bundle: unknown }) {
  const { findings: text } = useMessages('documentViewer', english);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="cs-findings cs-screen-only" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{text.check}</summary>
      {isOpen && <LazyPart load={loadFindings} bundle={bundle} />}
    </details>
  );
}
