export * from './provider/index.js';
export * from './patients/index.js';
export * from './practitioners/index.js';
export * from './organizations/index.js';
export * from './appointments/index.js';
export * from './picker/index.js';
export * from './abha/index.js';
export * from './hpr/index.js';
