'use client';

import type { RadiologyReports } from '@carestack/core/ai';
import { EmptyState, Notice } from '../../kit/index.js';
import { documentViews as english } from '../../messages/en/documentViews.js';
import { Surface, useMessages } from '../../provider/index.js';
import { keyOf } from '../viewer/keyOf.js';
import { DraftView } from './DraftView.js';

export interface RadiologyReportViewProps {
  /** The result of `useGenerateRadiologyReport` or `useJob`. */
  reports: RadiologyReports;
  className?: string | undefined;
}

/**
 * Shows drafted radiology reports one below the other: findings, impression, recommendations and whatever else they contain.
 *
 * @example
 * {data && <RadiologyReportView reports={data} />}
 */
export function RadiologyReportView({ reports: { reports, encryptedResponse }, className }: RadiologyReportViewProps) {
  const words = useMessages('documentViews', english);
  return (
    <Surface part="radiology-report" className={className ? `cs-stack ${className}` : 'cs-stack'}>
      {reports.length === 0 &&
        (encryptedResponse ? <Notice>{words.encrypted}</Notice> : <EmptyState title={words.empty} />)}
      {reports.map((report) => (
        <DraftView
          key={report.reportId ?? keyOf(report)}
          title={report.studyType || words.radiology}
          person={{ name: report.patientName, age: report.age, gender: report.gender }}
          content={report}
          aside={['reportId', 'studyType', 'patientName', 'age', 'gender', 'sources', 'extractor']}
        />
      ))}
    </Surface>
  );
}
