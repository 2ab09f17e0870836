/** @type {string[]} */
const missed = [];

/** @param {string} text */
export const title = (text) => console.log(`\n${text}`);

/**
 * Prints one measure, beside its peer where it has one, and remembers whether its limit holds.
 *
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {{ most?: number, least?: number, peer?: string }} [beside]
 */
export function measure(name, value, unit, { most, least, peer } = {}) {
  const holds = (most === undefined || value <= most) && (least === undefined || value >= least);
  if (!holds) missed.push(name);
  const limit = most !== undefined ? `at most ${most}` : least !== undefined ? `at least ${least}` : '';
  const digits = value < 10 ? 2 : 0;
  const figure = `${value.toFixed(digits)} ${unit}`;
  console.log(
    `${holds ? ' ' : '✗'} ${name.padEnd(44)}${figure.padStart(14)}  ${limit.padEnd(16)}${peer ?? ''}`.trimEnd(),
  );
}

/** The measures that missed their limits. */
export const misses = () => missed;

/** @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/**
 * Lets the ways take turns, so that the ratio between them holds on a machine that is busy with something else. Microseconds a call.
 *
 * @template {string} Name
 * @param {Record<Name, () => Promise<unknown>>} ways
 * @param {{ rounds: number, calls: number }} often
 * @returns {Promise<(name: Name) => number>} the median of a way
 */
export async function takingTurns(ways, { rounds, calls }) {
  /** @type {Map<string, number[]>} */
  const taken = new Map();
  /** @type {[string, () => Promise<unknown>][]} */
  const entries = Object.entries(ways);
  // The first rounds only warm up.
  for (let round = -Math.ceil(rounds / 5); round < rounds; round += 1) {
    for (const [name, call] of entries) {
      const times = taken.get(name) ?? [];
      for (let count = 0; count < calls; count += 1) {
        const started = performance.now();
        await call();
        if (round >= 0) times.push((performance.now() - started) * 1000);
      }
      taken.set(name, times);
    }
  }
  return (name) => quantile(taken.get(name) ?? [], 0.5);
}
