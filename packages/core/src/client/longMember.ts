import { piece } from './longText.js';

/**
 * The only member of an answer, where it is a string of letters that JSON writes as they are, such as a JWE: its JSON text is a part of the
 * answer, and no page has to hold the whole. Undefined where the answer is written otherwise.
 */
export async function longMember(answer: Blob, name: string): Promise<Blob | undefined> {
  const head = await answer.slice(0, 256).text();
  const [before = ''] = new RegExp(`^\\s*\\{\\s*"${name}"\\s*:\\s*"`).exec(head) ?? [];
  if (!before) return undefined;
  for (let start = before.length; start < answer.size; start += piece) {
    const text = await answer.slice(start, start + piece).text();
    const end = text.search(/[^\w.-]/);
    if (end === -1) continue;
    const after = await answer.slice(start + end).text();
    return /^"\s*\}\s*$/.test(after) ? answer.slice(before.length - 1, start + end + 1) : undefined;
  }
  return undefined;
}
