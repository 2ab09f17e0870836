import '@carestack/react/styles.css';
import './styles/clinic.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');

createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
