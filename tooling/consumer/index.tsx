import { createCarestack } from '@carestack/core';

const carestack = createCarestack({ baseUrl: 'https://clinic.example/api/carestack' });

export function App() {
  return <p>{Object.keys(carestack).join(' ')}</p>;
}
