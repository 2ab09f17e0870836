import './styles/clinic.css';
import '@carestack/react/styles.css';
import '@carestack/react/records.css';
import '@carestack/react/appointments.css';
import '@carestack/react/documents.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { followLinks } from './routes.js';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');

followLinks();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
