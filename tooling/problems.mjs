/** What stopped us, in one sentence a person can act on; `output` is what the failing tool said, when that helps. */
export class Problem extends Error {
  /**
   * @param {string} sentence
   * @param {string} [output]
   */
  constructor(sentence, output = '') {
    super(sentence);
    this.output = output;
  }
}

const oldestNode = { major: 20, minor: 19 };

/** @param {string} version as in `process.versions.node` */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
  return isEnough
    ? undefined
    : `This needs Node ${oldestNode.major}.${oldestNode.minor} or newer and found ${version}: install a newer Node, then run the command again.`;
}

/** @type {ReadonlyArray<readonly [RegExp, string]>} */
const causes = [
  [/ENOSPC|no space left on device/i, 'The disk is full: free about 2 GB, then run the command again.'],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH|ERR_PNPM_NO_LOCKFILE/,
    'pnpm-lock.yaml does not match the package.json files: run `npm run setup -- --update`, and commit the lockfile.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ERR_PNPM_NO_OFFLINE|ENOTCACHED|Temporary failure resolving|Could not resolve/,
    'The package registry could not be reached: connect to the network (or set its proxy), then run the command again.',
  ],
  [
    /EACCES|EPERM|permission denied/i,
    'A file could not be written: make this folder your own, then run the command again.',
  ],
];

/**
 * The likely cause behind a tool's output, or undefined when it is none that a sentence would help with.
 *
 * @param {string} output
 */
export function sentenceFor(output) {
  return causes.find(([pattern]) => pattern.test(output))?.[1];
}
