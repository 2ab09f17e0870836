export { csvOf } from './csv.js';
