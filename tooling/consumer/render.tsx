import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '@carestack/sandbox';
import { serveSandbox } from '@carestack/sandbox/node';
import { renderToString } from 'react-dom/server';
import { App } from './index.js';
import { handle } from './readme-2.js';

function check(fact: string, isSo: boolean) {
  if (!isSo) throw new Error(`Not so: ${fact}.`);
}

const html = renderToString(<App />);
check('the list waits for its patients', html.includes('counting'));
check('the table speaks Hindi', /\p{Script=Devanagari}/u.test(html));
check('the wizard asks what the patient has', html.includes('What does the patient have?'));
check('the styles are there', existsSync(fileURLToPath(import.meta.resolve('@carestack/react/styles.css'))));

const refused = await handle(new Request('https://clinic.example/api/carestack/nonsense'));
check('the handler refuses what is not in the contract', refused.status === 404);

const sandbox = await createSandbox();
const { url, close } = await serveSandbox({ sandbox, port: 0 });
process.env['CARESTACK_API_URL'] = url;
process.env['CARESTACK_API_KEY'] = sandbox.apiKey;
process.env['CARESTACK_HPRID_AUTH'] = 'meera.rao@hpr.abdm';
// It makes every call that the README of the client shows.
await import('./readme-core.js');
const linked = await (await fetch(`${url}/sandbox/care-contexts`)).text();
check('the document of the README is linked', /"isLinked":true/.test(linked));
await close();
