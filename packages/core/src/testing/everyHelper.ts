import * as z from 'zod/mini';
import { initialState } from '../abha/index.js';
import { approve, approvedBundle, CaseType, typedDraft } from '../ai/index.js';
import { scheduleSchema } from '../availability/index.js';
import { createCarestack } from '../client/createCarestack.js';
import { createHttp } from '../client/index.js';
import { initialHprState, publishedHprCategories } from '../hpr/index.js';

/** An argument of a function, by what may stand in its place. */
export interface Given {
  right: unknown;
  /** True for what else is right among the values that JavaScript callers give by mistake. */
  takes: (value: unknown) => boolean;
}

export interface Helper {
  given: readonly Given[];
  /** What it gives for a wrong value. Left out, it refuses. */
  answers?: unknown;
  /** How it refuses where not by a ValidationError: the sentence. */
  sentence?: RegExp;
}

const isBare = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
const isBareObject = (value: unknown) => isBare(value) && !Array.isArray(value) && !(value instanceof Date);

const arg = (right: unknown, takes: Given['takes'] = () => false): Given => ({ right, takes });
const text = (right = 'text') => arg(right, (value) => typeof value === 'string');
/** An object of which every member may be missing. */
const open = (right: object) => arg(right, isBareObject);
/** The same, where the whole may be left out. */
const options = (right: object) => arg(right, (value) => value === undefined || isBareObject(value));
const list = (right: readonly unknown[]) => arg(right, Array.isArray);
const anything = (right: unknown) => arg(right, () => true);

const config = { baseUrl: 'https://api.test', apiKey: 'key-1' };
const http = createHttp(config);
const client = createCarestack(config);
const limits = { resends: 2, resendAfter: 60_000, wrongCodes: 3, lockFor: 1_800_000 };
const code = { transactionId: 't-1', sentTo: null, sends: 1, wrongCodes: 0, resendAt: 0, lockedUntil: null };
const appointment = {
  reference: 'a-1',
  practitionerReference: 'p-1',
  startTime: '2026-01-05T09:30:00+05:30',
  endTime: '2026-01-05T09:45:00+05:30',
  status: 'booked',
};
const schedule = z.parse(scheduleSchema, { practitionerReference: 'p-1', slotMinutes: 15, week: {} });
const range = { from: '2026-01-05T00:00:00+05:30', to: '2026-01-06T00:00:00+05:30' };
const draft = typedDraft(CaseType.OP_CONSULTATION, { conditions: ['Dengue'], chiefComplaints: 'Fever' });
const [item] = draft.items;
const approval = { practitioner: { id: 'p-1', name: 'Dr Arun Iyer' }, at: '2026-01-05T09:30:00+05:30' };
const approved = approve(draft, approval);
const bundle = { resourceType: 'Bundle' as const, type: 'document', entry: [] };
const linking = {
  careContextReference: 'care-1',
  requestId: null,
  uncertainStep: null,
  careContextCreated: true,
  visitRecordsUpdated: false,
  careContextLinked: false,
};

const ofText: Helper = { given: [text()] };
const predicate: Helper = { given: [text()], answers: false };
const reader: Helper = { given: [anything({})] };
const ofConfig: Helper = { given: [arg(config)], sentence: /^createCarestack: .+\.$/ };
const ofHttp: Helper = { given: [arg(http)] };
const zone = arg('Asia/Kolkata', (value) => value === undefined);
const clockSentence = /^(A date is YYYY-MM-DD|A moment is|There is no date for)[\w\s,:-]+\.$/;

/** Every function of the package's doors, each with arguments that are right. */
export const everyHelper: Readonly<Record<string, Helper>> = {
  compactNumber: ofText,
  genderWord: ofText,
  isAadhaarNumber: predicate,
  isCalendarDate: predicate,
  isIndianMobile: predicate,
  isInstant: predicate,
  isPartialDate: predicate,
  isSameMobile: { given: [text('9876543210'), text('9876543210')] },
  maskAadhaar: ofText,
  maskMobile: ofText,
  mobileText: { given: [arg('9876543210', (value) => typeof value === 'string' || (value ?? null) === null)] },
  nationalMobile: ofText,
  stateName: ofText,
  statesOfPincode: ofText,
  toWesternDigits: ofText,
  today: {
    given: [zone, arg(new Date(0), (value) => value === undefined || value instanceof Date)],
    sentence: /^Invalid time zone specified: |^today: give a (Date as now|text as timeZone)$/,
  },

  configFromEnvironment: {
    given: [arg({ CARESTACK_API_URL: 'https://api.test', CARESTACK_API_KEY: 'key-1' })],
    sentence: /^configFromEnvironment: .+\.$/,
  },
  createHttp: ofConfig,
  createCarestack: ofConfig,
  CarestackSDK: ofConfig,
  CreateABHA: ofConfig,
  CreateHPR: ofConfig,
  DocumentLinking: ofConfig,
  Encounter: ofConfig,
  createAbhaService: ofHttp,
  createAiService: ofHttp,
  createAppointmentsService: ofHttp,
  createDocumentsService: ofHttp,
  createEncountersService: ofHttp,
  createHprService: ofHttp,
  createLookupService: ofHttp,
  createOrganizationsService: ofHttp,
  createPatientsService: ofHttp,
  createPractitionersService: ofHttp,
  isLost: { given: [anything(new Error('lost'))] },
  readingBack: {
    given: [
      arg(
        async () => 'written',
        (value) => typeof value === 'function',
      ),
      arg(
        async () => null,
        (value) => typeof value === 'function',
      ),
    ],
  },

  abhaNumberOf: { given: [open({ idType: 'ABHA', idNumber: '91-1111-1111-1111' })] },
  facilityLikeness: { given: [open({ name: 'Lakeside' }), open({ name: 'Lakeside' })] },
  likeness: { given: [open({ firstName: 'Asha' }), open({ firstName: 'Asha' })] },
  patientName: { given: [open({ firstName: 'Asha' })] },
  soundsAlike: { given: [text('Asha'), text('Asha')] },
  departmentName: ofText,
  organizationIdType: ofText,

  computeAvailability: {
    given: [arg(schedule), list([appointment]), arg(range)],
  },
  computeQueue: { given: [list([appointment]), arg({ now: 0, minutesEach: 10 })] },
  dateAfter: { given: [arg('2026-01-05'), arg(1, Number.isInteger)], sentence: clockSentence },
  dateAt: { given: [arg(appointment.startTime, (value) => value instanceof Date), zone], sentence: clockSentence },
  instantAt: { given: [arg('2026-01-05'), arg('09:30'), zone], sentence: clockSentence },
  rangeOfDays: { given: [arg('2026-01-05'), arg('2026-01-06'), zone], sentence: clockSentence },
  toInstant: { given: [arg(appointment.startTime, (value) => value instanceof Date)], sentence: clockSentence },
  priorityWord: ofText,
  queueTokenIn: { given: [open({ slot: 'token 3 since 2026-01-05T09:30:00+05:30' })] },
  statusWord: ofText,
  takesTime: { given: [open({ status: 'booked' })] },
  toICalendar: { given: [arg(appointment), options({})] },

  abhaAddressLocalPart: ofText,
  abhaQrText: { given: [arg({ abhaNumber: '91-1111-1111-1111' })] },
  abhaRegistration: {
    given: [arg(limits, (value) => value === undefined), arg(initialState, (value) => value === undefined)],
  },
  brokenAbhaAddressRules: ofText,
  createAbhaRegistration: { given: [arg(client.abha), options({})] },
  formatAbhaNumber: ofText,
  isDigitsAddress: predicate,
  maskAbhaNumber: ofText,
  parseAbhaIdentifier: ofText,
  parseAbhaQr: ofText,
  resendsLeft: { given: [arg(code), arg(limits, (value) => value === undefined)] },
  restoredFrom: reader,
  snapshotOf: { given: [arg(initialState)] },

  brokenHprPasswordRules: ofText,
  brokenHprUsernameRules: ofText,
  createHprRegistration: { given: [arg(client.hpr), options({})] },
  hprDetailsAsked: { given: [arg({ name: 'Asha Rao' }, (value) => (value ?? null) === null || isBareObject(value))] },
  hprDraftProblems: {
    given: [
      open({ email: 'asha@example.in' }),
      arg({ name: 'Asha Rao' }, (value) => (value ?? null) === null || isBareObject(value)),
      list(publishedHprCategories),
    ],
  },
  hprRegistration: { given: [arg(limits, (value) => value === undefined)] },
  hprRestoredFrom: reader,
  hprSnapshotOf: { given: [arg(initialHprState)] },
  hprUsernameLocalPart: ofText,

  describeLinking: { given: [arg(linking)] },
  linkingStateIn: reader,
  readDocument: reader,
  validateDocument: reader,

  addItem: { given: [arg(draft), text('conditions'), arg({ parts: { text: 'Asthma' } })] },
  approve: { given: [arg(draft), arg(approval)] },
  approvedBundle: { given: [arg(approved), arg(bundle)] },
  bundleInput: { given: [arg(approved), options({})] },
  caseTypeName: ofText,
  changeItem: { given: [arg(draft), text(item?.id), arg({ parts: { text: 'Asthma' } })] },
  checkInput: {
    given: [
      arg(draft),
      options({}),
      arg(approval.practitioner, (value) => (value ?? null) === null || isBareObject(value)),
    ],
  },
  doctorDetailsOf: { given: [open({ id: 'p-1' })] },
  draftDiff: { given: [arg(draft)] },
  draftOf: { given: [arg(CaseType.PRESCRIPTION), open({ extractedData: {} })] },
  draftsOf: { given: [arg(CaseType.PRESCRIPTION), open({ extractedData: {} })] },
  draftSection: { given: [text('conditions'), anything(true)] },
  draftSections: { given: [arg(CaseType.PRESCRIPTION)] },
  filesWanted: { given: [arg(draft)] },
  gapsOf: { given: [arg(draft), arg(1, Number.isInteger)] },
  healthInformation: { given: [arg(approvedBundle(approved, bundle))] },
  isApprovable: { given: [arg(draft), arg(1, Number.isInteger)] },
  isApproved: { given: [arg(approved)], answers: false },
  isEdited: { given: [arg(draft)] },
  isSameItem: { given: [arg(item), arg(item)] },
  itemLine: { given: [arg(item)] },
  measureParts: ofText,
  medicineParts: ofText,
  missingParts: { given: [arg(item)] },
  rangeReadings: { given: [open({ name: 'Pulse', value: '72' })] },
  removeItem: { given: [arg(draft), text()] },
  restoreItem: { given: [arg(draft), text()] },
  sectionsOfDraft: { given: [arg(draft)] },
  standingItems: { given: [arg(draft)] },
  typedDraft: { given: [arg(CaseType.PRESCRIPTION), options({})] },
};
