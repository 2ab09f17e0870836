import type * as z from 'zod/mini';

/** `['basicInformation', 'photos', 0]` → `basicInformation.photos[0]`. */
export function pathName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part)),
    '',
  );
}

/**
 * Which field is wrong, and why, as a code (`required`, `mobile_invalid`, …). Never the value: zod's own texts may quote it,
 * so only codes that our schemas chose themselves pass.
 */
export function fieldCodes(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[pathName([...issue.path, key])] ??= 'unknown';
    } else fields[pathName(issue.path) || 'input'] ??= fieldCode(issue);
  }
  return fields;
}

function fieldCode(issue: z.core.$ZodIssue): string {
  if (/^[a-z_]+$/.test(issue.message)) return issue.message;
  return issue.code === 'invalid_type' && issue.input === undefined ? 'required' : 'invalid';
}
