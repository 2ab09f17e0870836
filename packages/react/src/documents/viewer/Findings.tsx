'use client';

import { validateDocument } from '@carestack/core/fhir';
import { useMemo } from 'react';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';
import { keyOf } from './keyOf.js';

/** What of the document breaks the rules. */
export function Findings({ bundle }: { bundle: unknown }) {
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
        {findings.map((finding) => (
          <li key={keyOf(finding)} data-severity={finding.severity}>
            <span className="cs-findings-rule">
              {text.severities[finding.severity]} {finding.rule}
            </span>
            {/* The rules are written in English, as the guide is. */}
            <span lang="en" dir="ltr">
              {finding.message} {finding.fix} <code>{finding.location}</code>
            </span>
          </li>
        ))}
      </ul>
      <p className="cs-hint">{text.limits}</p>
    </>
  );
}
