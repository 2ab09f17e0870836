/** The back end forgets a visitor after an hour: then the page is one that comes anew, and asks once more. */
export const asVisitor: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const again = request.clone();
  const answer = await fetch(request);
  if (answer.status !== 401) return answer;
  await fetch('/api/book/practitioners', { signal: request.signal });
  return fetch(again);
};
