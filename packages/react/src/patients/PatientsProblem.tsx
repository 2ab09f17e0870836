export { RecordProblem as PatientsProblem } from '../records/index.js';
