import type { Answered } from '../../client/answer.js';
import { piece } from '../../client/asBlob.js';

/**
 * The only member of an answer, when it is a string without escapes, such as a JWE. It is cut out of the answer as a Blob, so that a page
 * need not hold it as a string. Undefined when the answer is written in another way.
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

/** Reads an answer whose only member is long, as a Blob: a page would stand still while it becomes a string. */
export function takeMember(name: string): (response: Response) => Promise<Answered> {
  return async (response) => {
    const answer = await response.blob();
    // A `fetch` with Blobs of its own, as in jsdom, gives none that we could send.
    const long = answer instanceof Blob ? await longMember(answer, name) : undefined;
    return { response, text: long ? JSON.stringify({ [name]: 'long' }) : await answer.text(), long };
  };
}
