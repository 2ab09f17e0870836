export { StayDocuments, type StayDocumentsProps } from './StayDocuments.js';
export {
  useStayDocuments,
  type StayDay,
  type StayDocumentsOptions,
  type StayDocumentsState,
  type StayStanding,
} from './useStayDocuments.js';
