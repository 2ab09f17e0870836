'use client';

import { validateDocument } from '@carestack/core/fhir';
import { useMemo, useState } from 'react';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';

/** What of the document breaks the rules, looked for when somebody asks. */
export function DocumentFindings({ bundle }: { bundle: unknown }) {
  const { findings: text } = useMessages('documentViewer', english);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="cs-findings" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{text.check}</summary>
      {isOpen && <Findings bundle={bundle} />}
    </details>
  );
}

function Findings({ bundle }: { bundle: unknown }) {
  const { findings: text } = useMessages('documentViewer', english);
  const findings = useMemo(() => validateDocument(bundle), [bundle]);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return (
    <>
      <p role="status">
        {findings.length === 0
          ? text.none
          : [errors > 0 && text.errors({ count: errors }), warnings > 0 && text.warnings({ count: warnings })]
              .filter(Boolean)
              .join(', ')}
      </p>
      <ul className="cs-findings-list">
        {findings.map(({ severity, rule, location, message, fix }, index) => (
          <li key={index} data-severity={severity}>
            <span className="cs-findings-rule">
              {text.severities[severity]} {rule}
            </span>
            {/* The rules are written in English, as the guide is. */}
            <span lang="en" dir="ltr">
              {message} {fix} <code>{location}</code>
            </span>
          </li>
        ))}
      </ul>
      <p className="cs-hint">{text.limits}</p>
    </>
  );
}
