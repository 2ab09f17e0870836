type Members = Readonly<Record<string, unknown>>;

/** What an answer holds, by name; nothing where it is none. */
export function membersOf(answer: unknown): Members {
  return isObject(answer) ? answer : {};
}

function isObject(answer: unknown): answer is Members {
  return typeof answer === 'object' && answer !== null;
}
