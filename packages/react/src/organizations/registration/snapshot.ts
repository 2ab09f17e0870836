import type { SnapshotStore } from '@carestack/core/registration';
import { emptyDraft, isSame, questionSteps, type OrganizationDraft, type QuestionStep } from './draft.js';
import { days } from './hours.js';

/** What a reload finds again: choices out of lists, hours and counts. Never a name, an address, a number to call, or a file. */
const kept = [
  'ownership',
  'ownershipSubType',
  'status',
  'systems',
  'facilityType',
  'facilitySubType',
  'serviceType',
  'specialities',
  'region',
  'state',
  'district',
  'subDistrict',
  ...days,
  'totalNumberOfBeds',
  'totalNumberOfVentilators',
  'hasPharmacy',
  'hasDiagnosticLab',
  'hasImagingCenter',
  'hasDialysisCenter',
  'hasBloodBank',
  'hasCathLab',
  'imagingServices',
] as const satisfies readonly (keyof OrganizationDraft)[];

type Kept = (typeof kept)[number];

const version = 1;

export function writeSnapshot(store: SnapshotStore, draft: OrganizationDraft, step: QuestionStep): void {
  const chosen = kept
    .filter((name) => !isSame(draft[name], emptyDraft[name]))
    .map((name) => [name, draft[name]] as const);
  if (chosen.length === 0) store.clear();
  else store.write(JSON.stringify({ version, step, draft: Object.fromEntries(chosen) }));
}

/** Null when there is none, or none that this version wrote. */
export function readSnapshot(store: SnapshotStore): { draft: Partial<OrganizationDraft>; step: QuestionStep } | null {
  try {
    const snapshot: unknown = JSON.parse(store.read() ?? 'null');
    if (!isRecord(snapshot) || snapshot['version'] !== version) return null;
    const { step, draft } = snapshot;
    const known = questionSteps.find((name) => name === step);
    return known && isChosen(draft) ? { step: known, draft } : null;
  } catch {
    return null;
  }
}

function isChosen(draft: unknown): draft is Partial<OrganizationDraft> {
  return isRecord(draft) && Object.entries(draft).every(([name, value]) => isKept(name) && fits(modelOf(name), value));
}

function isKept(name: string): name is Kept {
  return kept.some((one) => one === name);
}

const modelOf = (name: Kept): unknown => samples[name] ?? emptyDraft[name];

const choice = { code: '', name: '' };

/** One of each, where the empty draft has none to compare with. */
const samples: Partial<Record<Kept, unknown>> = {
  systems: [choice],
  imagingServices: [{ ...choice, count: '' }],
};

/** Whether a value has the shape of a model. A record by code, which an empty model stands for, holds lists of choices. */
function fits(model: unknown, value: unknown): boolean {
  if (Array.isArray(model)) return Array.isArray(value) && value.every((one) => fits(model[0], one));
  if (!isRecord(model)) return typeof model === typeof value;
  if (!isRecord(value)) return false;
  const names = Object.keys(model);
  if (names.length === 0) return Object.values(value).every((list) => fits([choice], list));
  return names.every((name) => fits(model[name], value[name]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
