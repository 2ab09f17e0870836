import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { PatientCondition, PatientSearch } from './patientSearch.js';
import type { TallyKind } from './patientTallies.js';

interface Fitting {
  /** How many fit every condition. */
  total: number;
  /** The condition whose index leads to a page of them soonest. Null: the list itself does. */
  index: PatientCondition | null;
}

/** How long it takes to gather a patient from an index, where to look at one on the way through the list takes 1. */
const gathering = 1 / 3;

/** How many patients fit a search, from the tallies where they know it, and how a page of them is found. */
export async function fittingPatients(
  database: Kysely<Tables>,
  { conditions, count }: PatientSearch,
): Promise<Fitting> {
  const { everybody, sizes, tallied } = await tallies(database, conditions);
  // All who fit the only one are in `tallied`, and not summed twice.
  const sizeOf = (condition: PatientCondition) =>
    sizes.get(condition) ?? (conditions.length === 1 ? (tallied ?? 0) : 0);
  const rarest = leastOf(conditions, (condition) => (condition ? sizeOf(condition) : Infinity));
  const total = tallied ?? (await counted(database, conditions, rarest));

  // Of those who fit one condition, a page of those who fit all is met after `count / total` of them.
  const lieTogether = conditions.some((condition) => condition.isTogether);
  const met = (size: number) => (lieTogether ? Infinity : (size * count) / Math.max(total, 1));
  const steps = (condition: PatientCondition | null) => {
    if (!condition) return met(everybody);
    return condition.isOrdered ? met(sizeOf(condition)) : sizeOf(condition) * gathering;
  };
  return { total, index: leastOf(conditions, steps) };
}

/** Patients that fit, asked through one index and no other. */
export function patientsFitting(
  database: Kysely<Tables>,
  conditions: readonly PatientCondition[],
  index: PatientCondition | null,
) {
  return database
    .selectFrom('patients')
    .where((patient) => patient.and(conditions.map((condition) => condition.fits(patient, condition === index))));
}

async function counted(
  database: Kysely<Tables>,
  conditions: readonly PatientCondition[],
  index: PatientCondition | null,
): Promise<number> {
  const { total } = await patientsFitting(database, conditions, index)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

interface Tallied {
  everybody: number;
  /** How many fit each of several conditions alone; few fit those that are not here. */
  sizes: ReadonlyMap<PatientCondition, number>;
  /** How many fit all of them. Undefined: no tallies know it. */
  tallied: number | undefined;
}

async function tallies(database: Kysely<Tables>, conditions: readonly PatientCondition[]): Promise<Tallied> {
  const known = conditions.length > 1 ? conditions.filter(({ tally }) => tally) : [];
  const kind = kindOf(conditions);
  const sums = await database
    .selectNoFrom([
      sumOf(database, 'everybody', []).as('everybody'),
      ...(kind ? [sumOf(database, kind, conditions).as('tallied')] : []),
      ...known.map((condition, index) =>
        sumOf(database, condition.tally?.kind ?? 'everybody', [condition]).as(`size${index}`),
      ),
    ])
    .executeTakeFirstOrThrow();
  const values: Readonly<Record<string, number | null>> = sums;
  return {
    everybody: values['everybody'] ?? 0,
    tallied: values['tallied'] ?? undefined,
    sizes: new Map(known.map((condition, index) => [condition, values[`size${index}`] ?? 0])),
  };
}

/** The kind of tallies that knows all the conditions: each is split by gender and state, only days are not. */
function kindOf(conditions: readonly PatientCondition[]): TallyKind | undefined {
  const kinds = conditions.map(({ tally }) => tally?.kind);
  const [kind = 'everybody', ...more] = kinds.filter((one) => one !== 'everybody');
  if (kinds.includes(undefined) || more.length > 0 || (kind === 'day' && kinds.length > 1)) return undefined;
  return kind;
}

function sumOf(database: Kysely<Tables>, kind: TallyKind, conditions: readonly PatientCondition[]) {
  return (
    database
      .selectFrom('patient_tallies')
      .where('kind', '=', kind)
      .where((tally) => tally.and(conditions.flatMap((condition) => condition.tally?.has(tally) ?? [])))
      // On PostgreSQL a sum is of another type, which comes as a text.
      .select((tally) => sql<number>`cast(coalesce(sum(${tally.ref('total')}), 0) as bigint)`.as('total'))
  );
}

function leastOf(
  conditions: readonly PatientCondition[],
  weigh: (condition: PatientCondition | null) => number,
): PatientCondition | null {
  let least: PatientCondition | null = null;
  for (const condition of conditions) if (weigh(condition) < weigh(least)) least = condition;
  return least;
}
