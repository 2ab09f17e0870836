import type { CaseType } from '@carestack/core/ai';

/** What is measured often: its name as it travels, and its units, the usual one first. */
export const vitals = {
  bloodPressure: { name: 'Blood pressure', units: ['mmHg'] },
  heartRate: { name: 'Heart rate', units: ['bpm'] },
  respiratoryRate: { name: 'Respiratory rate', units: ['breaths/min'] },
  temperature: { name: 'Temperature', units: ['°F', '°C'] },
  oxygenSaturation: { name: 'Oxygen saturation', units: ['%'] },
  height: { name: 'Height', units: ['cm', 'm', 'in'] },
  weight: { name: 'Weight', units: ['kg', 'lb'] },
} as const satisfies Readonly<Record<string, { name: string; units: readonly [string, ...string[]] }>>;

export type VitalName = keyof typeof vitals;

const body: readonly VitalName[] = ['height', 'weight'];
const signs: readonly VitalName[] = [
  'bloodPressure',
  'heartRate',
  'respiratoryRate',
  'temperature',
  'oxygenSaturation',
];

/** Those that have a field of their own in a section. */
export function vitalsOf(caseType: CaseType, section: string): readonly VitalName[] {
  if (section === 'bodyMeasurements') return body;
  if (section !== 'vitalSigns') return [];
  return caseType === 'WellnessRecord' ? signs : [...signs, ...body];
}

/** Written as a number, or as two for a blood pressure. */
export function isMeasured(vital: VitalName, value: string): boolean {
  const pattern = vital === 'bloodPressure' ? /^\d{2,3}\s*\/\s*\d{2,3}$/ : /^\d+(?:\.\d+)?$/;
  return pattern.test(value.trim());
}
