/** The value a JSON text stands for; a text that is no JSON is itself, and no text is nothing. */
export function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
