import { renderToString } from 'react-dom/server';
import { App } from './index.js';

const html = renderToString(<App />);
if (!html.includes('patients')) throw new Error(`The app rendered something else: ${html}`);
