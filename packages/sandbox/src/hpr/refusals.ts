import { Refused, refusedField } from '../http/Refused.js';

/** What HPR says no with, beside what both registers share (abdm.md 2.2). */
export const hprRefusals = {
  accountExists: () => new Refused(409, 'An HPR ID exists for this Aadhaar.', { abdmCode: 'HIS-3021' }),
  usernameTaken: () => refusedField('hprId', 'username_taken', 'This HPR ID is already taken.', 409),
  invalidUsername: () =>
    refusedField('hprId', 'username_invalid', 'hprId: four letters or more; letters, digits, dots'),
  unknownCategory: () =>
    refusedField('hpSubCategoryCode', 'category_invalid', 'hpSubCategoryCode: not of this category'),
};
