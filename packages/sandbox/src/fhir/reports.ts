import type { DiagnosticReport, Media, Reference } from 'fhir/r4.js';
import { attachmentOf } from './attachments.js';
import { absent, addEach, addObservations, inWords, profiled, type Setting } from './clinical.js';
import type { ImagingSource, ReportSource } from './source.js';

const reportStatuses: Readonly<Record<string, DiagnosticReport['status']>> = {
  final: 'final',
  completed: 'final',
  complete: 'final',
  preliminary: 'preliminary',
  partial: 'partial',
  registered: 'registered',
  amended: 'amended',
  corrected: 'corrected',
  appended: 'appended',
  cancelled: 'cancelled',
  'entered-in-error': 'entered-in-error',
};

export async function addLabReport(setting: Setting, place: string, source: ReportSource): Promise<Reference> {
  const { observations, status, recordedDate, category, conclusion } = source;
  const { entries, patient, authors, writtenAt } = setting;
  const result = await addObservations(setting, `${place}/observations`, observations, {
    label: 'Result',
    effective: recordedDate ?? writtenAt,
  });
  const report: DiagnosticReport = {
    resourceType: 'DiagnosticReport',
    ...profiled('DiagnosticReportLab'),
    status: reportStatuses[(status ?? '').toLowerCase()] ?? 'unknown',
    ...(category && { category: [inWords(category)] }),
    code: inWords(category ?? 'Laboratory investigations'),
    subject: patient,
    ...(recordedDate && { effectiveDateTime: recordedDate }),
    issued: writtenAt,
    resultsInterpreter: [...authors],
    result,
    ...(conclusion ? { conclusion } : { _conclusion: absent('unknown') }),
  };
  return entries.add(place, report, [...observations, ...(conclusion ? [`Conclusion: ${conclusion}`] : [])]);
}

/** The findings of a study, with the pictures that came along. Where none did, the link says so: the guide wants one. */
export async function addImagingReport(
  setting: Setting,
  { studyType, findings, impression, recommendations }: ImagingSource,
  pictures: readonly string[],
): Promise<Reference> {
  const { entries, patient, authors, writtenAt } = setting;
  const media = await addEach(pictures, (picture, index) => {
    const resource: Media = {
      resourceType: 'Media',
      ...profiled('Media'),
      status: 'completed',
      subject: patient,
      content: attachmentOf(picture),
    };
    return entries.add(`imaging/media/${index}`, resource, [`Picture: ${resource.content.contentType ?? ''}`]);
  });
  const result = await addObservations(setting, 'imaging/findings', findings, {
    label: 'Finding',
    effective: writtenAt,
  });
  const conclusion = [...(impression ? [impression] : []), ...recommendations].join('\n');
  const report: DiagnosticReport = {
    resourceType: 'DiagnosticReport',
    ...profiled('DiagnosticReportImaging'),
    status: 'unknown',
    code: inWords(studyType ?? 'Imaging report'),
    subject: patient,
    issued: writtenAt,
    resultsInterpreter: [...authors],
    ...(result.length > 0 && { result }),
    media: media.length > 0 ? media.map((link) => ({ link })) : [{ link: absent('unknown') }],
    ...(conclusion ? { conclusion } : { _conclusion: absent('unknown') }),
  };
  return entries.add('imaging', report, [...findings, ...(conclusion ? [`Conclusion: ${conclusion}`] : [])]);
}

/** A picture that came with its content: only that can be shown as a medium of a study. */
export function isPicture(reference: string): boolean {
  const { contentType, data } = attachmentOf(reference);
  return data !== undefined && /^(image|video)\//.test(contentType ?? '');
}
