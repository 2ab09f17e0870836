import type { Answered } from '../../client/answer.js';
import { piece } from '../../client/longText.js';

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

/** Takes an answer whose only member is long: as a Blob, since a page would stand still while it becomes a string. */
export function takeMember(name: string): (response: Response) => Promise<Answered> {
  return async (response) => {
    const answer = await response.blob();
    // Of a `fetch` that has Blobs of its own, as beside jsdom, none is sent on.
    const long = answer instanceof Blob ? await longMember(answer, name) : undefined;
    return { response, text: long ? JSON.stringify({ [name]: 'long' }) : await answer.text(), long };
  };
}
