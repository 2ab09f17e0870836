import { main } from './cli.js';

const exitCode = await main(process.argv.slice(2));
if (exitCode !== null) process.exitCode = exitCode;
