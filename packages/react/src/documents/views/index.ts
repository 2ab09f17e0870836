export { CarePlanView, type CarePlanViewProps } from './CarePlanView.js';
export { PdfPreview, type PdfPreviewProps } from './PdfPreview.js';
export { RadiologyReportView, type RadiologyReportViewProps } from './RadiologyReportView.js';
export { usePdfPreview, type PdfPreviewOptions } from './usePdfPreview.js';
