import type { EhrApiError } from '@carestack/core/errors';
import { equipment, isField, programmes, type OrganizationField } from './draft.js';
import type { Problems } from './problems.js';

/** The wire's name for what a field asks, where it is not `group.field`. The longest that fits counts. */
const wireNames: Readonly<Record<string, OrganizationField>> = {
  'basicInformation.latLongs': 'coordinates',
  'uploadDocuments.boardPhoto': 'boardPhoto',
  'uploadDocuments.buildingPhoto': 'buildingPhoto',
  addAddressProof: 'addressProofs',
  facilityTimings: 'monday',
  'facilityDetails.ownershipType': 'ownership',
  'systemOfMedicine.specialities': 'specialities',
  'facilityInventory.servicesByImagingCenter': 'imagingServices',
  ...Object.fromEntries([...equipment, ...programmes].map((name) => [`facilityInventory.${name}`, name])),
};

/** What the service refused, at the fields it named; those that no field asks for are left out. */
export function refusedFields({ fields }: EhrApiError): Problems {
  const problems: Partial<Record<OrganizationField, string>> = {};
  for (const [path, code] of Object.entries(fields)) {
    const field = fieldAt(path);
    if (field) problems[field] ??= /^[a-z_]+$/.test(code) ? code : 'refused';
  }
  return problems;
}

function fieldAt(path: string): OrganizationField | undefined {
  const plain = path.replace(/\[\d+\]|\.\d+(?=\.|$)/g, '');
  if (plain.endsWith('systemofMedicineCode')) return 'systems';
  const [, known] = Object.entries(wireNames).find(([name]) => plain === name || plain.startsWith(`${name}.`)) ?? [];
  if (known) return known;
  const last = plain.split('.').at(-1) ?? '';
  if (isField(last)) return last;
  return Object.entries(wireNames).find(([name]) => name.endsWith(`.${last}`))?.[1];
}
