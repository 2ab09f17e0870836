export * from './abha/index.js';
export * from './appointments/index.js';
export * from './client/index.js';
export * from './client/createCarestack.js';
export * from './errors/index.js';
export * from './patients/index.js';
export * from './values/index.js';
