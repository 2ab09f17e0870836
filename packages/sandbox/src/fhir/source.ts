import { cleanText, titleOf } from './text.js';

/** A person as far as the source names them. */
export interface PersonSource {
  name: string | null;
  firstName: string | null;
  middleName: string | null;
  lastName: string | null;
  gender: string | null;
  /** As FHIR writes dates, or null. */
  birthDate: string | null;
  mobileNumber: string | null;
  emailId: string | null;
  address: string | null;
  pincode: string | null;
  state: string | null;
}

export interface PatientSource extends PersonSource {
  age: string | null;
  idType: string | null;
  idNumber: string | null;
  abhaAddress: string | null;
  medicalRecordNumber: string | null;
}

export interface DoctorSource extends PersonSource {
  designation: string | null;
  department: string | null;
  registrationId: string | null;
  hprId: string | null;
}

export interface ReportSource {
  observations: string[];
  status: string | null;
  recordedDate: string | null;
  category: string | null;
  conclusion: string | null;
}

export interface ImagingSource {
  studyType: string | null;
  findings: string[];
  impression: string | null;
  recommendations: string[];
}

export interface InvoiceSource {
  number: string;
  date: string | null;
  items: { description: string; quantity: number; rate: number; discount: number; cgst: number; sgst: number }[];
}

/** The content of a document, whatever dialect it came in. What the source does not hold is empty or null. */
export interface Sections {
  chiefComplaints: string[];
  physicalExamination: string[];
  medicalHistory: { condition: string | null; procedure: string | null }[];
  familyHistory: { relation: string; condition: string }[];
  conditions: string[];
  currentProcedures: { description: string; complications: string | null }[];
  currentMedications: string[];
  prescribedMedications: string[];
  allergies: string[];
  immunizations: string[];
  advisoryNotes: string[];
  carePlan: string[];
  followUp: string[];
  investigations: ReportSource | null;
  labReport: ReportSource | null;
  imaging: ImagingSource | null;
  vitalSigns: string[];
  bodyMeasurements: string[];
  physicalActivities: string[];
  womenHealth: string[];
  lifeStyle: string[];
  others: string[];
  invoice: InvoiceSource | null;
  /** When the stay began and ended. */
  admittedOn: string | null;
  dischargedOn: string | null;
  /** What came under a name of its own. */
  further: { title: string; lines: string[] }[];
}

type Members = Readonly<Record<string, unknown>>;

export function membersIn(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Lines of text: a text, a list, or the older map of name to value and unit. */
export function linesIn(value: unknown): string[] {
  return listIn(value).flatMap((item): string[] => {
    const text = cleanText(item);
    if (text) return [text];
    return Object.entries(membersIn(item)).flatMap(([name, measure]) => {
      const parts = membersIn(measure);
      const written =
        cleanText(measure) ?? [cleanText(parts['value']), cleanText(parts['unit'])].filter(Boolean).join(' ');
      return written ? [`${cleanText(titleOf(name)) ?? ''}: ${written}`] : [];
    });
  });
}

/** A calendar date, or a time with its offset; `MM/dd/yyyy` is Java's. Null when it is none that FHIR can hold. */
export function fhirDate(value: unknown): string | null {
  const text = cleanText(value);
  if (!text) return null;
  const java = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  const date = java ? `${java[3]}-${java[1]}-${java[2]}` : text;
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/.exec(date) ?? [];
  const midnight = new Date(`${day}T00:00:00Z`);
  const isDay = day !== '' && !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  if (!isDay)
    return /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(date)
      ? date
      : /^\d{4}-\d\d-\d\d[ T]/.test(date)
        ? fhirDate(date.slice(0, 10))
        : null;
  return time && Number.isNaN(Date.parse(date)) ? day : day + time;
}

const dayOf = (date: string | null) => date?.slice(0, 10) ?? null;

function personIn(details: Members): PersonSource {
  return {
    name: cleanText(details['name']) ?? cleanText(details['Name']) ?? cleanText(details['patientName']),
    firstName: cleanText(details['firstName']),
    middleName: cleanText(details['middleName']),
    lastName: cleanText(details['lastName']),
    gender: cleanText(details['gender']) ?? cleanText(details['Sex']) ?? cleanText(details['Gender']),
    birthDate: dayOf(fhirDate(details['birthDate'] ?? details['Date of Birth'])),
    mobileNumber: cleanText(details['mobileNumber']) ?? cleanText(details['Contact Number']),
    emailId: cleanText(details['emailId']),
    address: cleanText(details['address']) ?? cleanText(details['Address']),
    pincode: cleanText(details['pincode']),
    state: cleanText(details['state']),
  };
}

export function patientIn(details: Members, extracted: Members): PatientSource {
  const read = { ...membersIn(extracted['Patient Details'] ?? extracted['patientDetails']), ...details };
  const named = extracted['patientName'] === undefined ? read : { patientName: extracted['patientName'], ...read };
  return {
    ...personIn(named),
    age: cleanText(read['Age']),
    idType: cleanText(read['idType']),
    idNumber: cleanText(read['idNumber']),
    abhaAddress: cleanText(read['abhaAddress']),
    medicalRecordNumber: cleanText(read['UHID']),
  };
}

export function doctorsIn(details: readonly Members[], extracted: Members): DoctorSource[] {
  const read = listIn(extracted['Doctor Details'] ?? extracted['doctorDetails']).map(membersIn);
  return (details.length > 0 ? details : read).map((doctor) => ({
    ...personIn(doctor),
    designation: cleanText(doctor['designation']) ?? cleanText(doctor['Designation']),
    department: cleanText(doctor['department']) ?? cleanText(doctor['Department']),
    registrationId: cleanText(doctor['registrationId']),
    hprId: cleanText(doctor['hprId']),
  }));
}

function reportIn(value: unknown): ReportSource | null {
  const report = membersIn(value);
  const observations = linesIn(report['observations']);
  if (observations.length === 0) return null;
  return {
    observations,
    status: cleanText(report['status']),
    recordedDate: fhirDate(report['recordedDate']),
    category: cleanText(report['category']),
    conclusion: cleanText(report['conclusion']),
  };
}

/** As the radiology draft names its parts (contract 11.2). */
function imagingIn(extracted: Members): ImagingSource | null {
  const [findings, impressions] = [linesIn(extracted['findings']), linesIn(extracted['impression'])];
  if (findings.length === 0 && impressions.length === 0) return null;
  return {
    studyType: cleanText(extracted['studyType']),
    findings,
    impression: impressions.join('\n') || null,
    recommendations: linesIn(extracted['recommendations']),
  };
}

function invoiceIn(value: unknown): InvoiceSource | null {
  const invoice = membersIn(value);
  const number = cleanText(invoice['number']);
  const items = listIn(invoice['items'])
    .map(membersIn)
    .flatMap((item) => {
      const description = cleanText(item['description']);
      const amount = (name: string) => (typeof item[name] === 'number' && item[name] >= 0 ? item[name] : 0);
      const prices = { discount: amount('discount'), cgst: amount('cgst'), sgst: amount('sgst') };
      return description ? [{ description, quantity: amount('quantity') || 1, rate: amount('rate'), ...prices }] : [];
    });
  return number && items.length > 0 ? { number, date: fhirDate(invoice['date']), items } : null;
}

/** Names that are read above, or are about the extraction and not of it. */
const known = new Set(
  `Patient Details,patientDetails,patientName,Doctor Details,doctorDetails,chiefComplaints,physicalExamination,medicalHistory,familyHistory,
  conditions,condtions,diagnosis,currentProcedures,currentMedications,prescribedMedications,allergies,immunizations,advisoryNotes,carePlan,
  followUp,investigations,labReports,lab_reports,vitalSigns,bodyMeasurements,physicalActivities,womenHealth,lifeStyle,others,invoice,medicationDetails,sources,unclear`.split(
    /,\s*/,
  ),
);

export function sectionsIn(extracted: Members): Sections {
  const details = membersIn(extracted['Patient Details'] ?? extracted['patientDetails']);
  const lines = (name: string) => linesIn(extracted[name]);
  const objects = (name: string) => listIn(extracted[name]).map(membersIn);
  return {
    chiefComplaints: lines('chiefComplaints'),
    physicalExamination: lines('physicalExamination'),
    medicalHistory: objects('medicalHistory')
      .map(({ condition, procedure }) => ({ condition: cleanText(condition), procedure: cleanText(procedure) }))
      .filter(({ condition, procedure }) => condition ?? procedure),
    familyHistory: objects('familyHistory').flatMap((member) => {
      const relation = cleanText(member['relation']);
      const condition = cleanText(member['condition']);
      return relation && condition ? [{ relation, condition }] : [];
    }),
    conditions: [...new Set([...lines('conditions'), ...lines('condtions'), ...lines('diagnosis')])],
    currentProcedures: objects('currentProcedures').flatMap((procedure) => {
      const description = cleanText(procedure['description']);
      return description ? [{ description, complications: cleanText(procedure['complications']) }] : [];
    }),
    currentMedications: lines('currentMedications'),
    prescribedMedications: lines('prescribedMedications'),
    allergies: lines('allergies'),
    immunizations: lines('immunizations'),
    advisoryNotes: lines('advisoryNotes'),
    carePlan: lines('carePlan'),
    followUp: lines('followUp'),
    investigations: reportIn(extracted['investigations']),
    labReport: reportIn(extracted['labReports'] ?? extracted['lab_reports']),
    imaging: imagingIn(extracted),
    vitalSigns: lines('vitalSigns'),
    bodyMeasurements: lines('bodyMeasurements'),
    physicalActivities: lines('physicalActivities'),
    womenHealth: lines('womenHealth'),
    lifeStyle: lines('lifeStyle'),
    others: lines('others'),
    invoice: invoiceIn(extracted['invoice']),
    admittedOn: fhirDate(details['Date of Admission']),
    dischargedOn: fhirDate(details['Date of Discharge']),
    further: Object.entries(extracted).flatMap(([name, value]) => {
      const title = known.has(name) ? null : cleanText(titleOf(name));
      const written = title ? linesIn(value) : [];
      return title && written.length > 0 ? [{ title, lines: written }] : [];
    }),
  };
}
