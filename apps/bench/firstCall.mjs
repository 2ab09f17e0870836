// Prints how long it took from here, the first line of a program, to the first answer: with our client, or with fetch alone.
// The answer is in process, so that this measures the client and not a server.
const answer = async () => Response.json({ requestResource: [], totalNumberOfRecords: 0, nextPageLink: null });

if (process.argv[2] === 'ours') {
  const { createCarestack } = await import('@carestack/core');
  await createCarestack({ baseUrl: 'https://clinic.example', apiKey: 'key', fetch: answer }).patients.findAll();
} else {
  await (await answer()).json();
}
console.log(performance.now());
