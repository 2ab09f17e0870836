export {
  approve,
  approvedBundle,
  bundleInput,
  checkInput,
  draftDiff,
  healthInformation,
  isApproved,
  type ApprovedBundle,
  type ApprovedDocument,
  type Approver,
  type DocumentPeople,
  type DraftDiff,
} from './approval.js';
export { doctorDetailsOf } from './approver.js';
export { filesWanted, gapsOf, isApprovable, type Gap } from './completeness.js';
export {
  addItem,
  changeItem,
  isEdited,
  isSameItem,
  itemLine,
  missingParts,
  removeItem,
  restoreItem,
  standingItems,
  type DocumentDraft,
  type DraftItem,
  type ItemChange,
  type ItemCode,
  type ItemCodes,
  type ItemSource,
} from './draft.js';
export { measureParts, rangeReadings, type RangeReading, type ReferenceRange } from './measure.js';
export { medicineParts } from './medicine.js';
export { draftOf, draftsOf, typedDraft } from './readDraft.js';
export {
  draftSection,
  draftSections,
  itemParts,
  partNames,
  type DraftSection,
  type ItemKind,
  type ItemParts,
  type PartName,
} from './sections.js';
export type { ChosenCode } from './withCodes.js';
export { sectionsOfDraft } from './writeDraft.js';
