export { DocumentUpload, type DocumentUploadProps } from './DocumentUpload.js';
export { type FileKind, type FileProblem, type UploadLimits, uploadLimits } from './inspectFile.js';
export {
  dataUrlOf,
  paperOf,
  useDocumentUpload,
  type DocumentUploadState,
  type ReadyFile,
  type SendFile,
  type UploadItem,
} from './useDocumentUpload.js';
