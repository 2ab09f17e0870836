// Packs every package, and asks publint and are-the-types-wrong about what is inside.
import { tool } from './paths.mjs';
import { node, run } from './shell.mjs';
import { pack } from './tarballs.mjs';

const styles = ['styles.css', 'records.css', 'appointments.css', 'documents.css'];

const questions = [
  node(tool('publint'), 'run', '--strict'),
  node(
    tool('attw', '@arethetypeswrong/cli'),
    '--profile=esm-only',
    '--no-emoji',
    ...styles.map((file) => `--exclude-entrypoints=./${file}`),
  ),
];

for (const [name, tarball] of await pack()) {
  for (const question of questions) {
    const { code, output } = await run([...question, tarball], { isQuiet: true });
    if (code === 0) continue;
    console.error(`${name}\n${output}`);
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log('publint and are-the-types-wrong found nothing in any package.');
