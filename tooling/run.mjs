// Every npm script comes here: `npm start`, `npm test`, `npm run lint`. No dependencies, so it runs before anything is installed.
import { nodeProblem } from './problems.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}

// Loaded only now: an old Node could not even read these files.
const { runCommand } = await import('./commands.mjs');
process.exitCode = await runCommand(process.argv[2] ?? '', process.argv.slice(3));
