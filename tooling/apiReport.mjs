import { join } from 'node:path';
import ts from 'typescript';
import { property, readJson } from './paths.mjs';

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/**
 * Markdown for one built package: each door with its names. A signature stands under the first door that has it; the
 * types it leans on without being exported stand at the end, because a change to them is a change for users too.
 *
 * @param {string} folder of the package
 */
export function reportOf(folder) {
  const manifest = readJson(join(folder, 'package.json'));
  const doors = doorsOf(folder, property(manifest, 'exports'));
  const program = ts.createProgram(
    doors.map(({ file }) => file),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
      types: [],
    },
  );
  const checker = program.getTypeChecker();

  /** @type {Map<ts.Symbol, string>} */
  const firstDoors = new Map();
  const sections = doors.map(({ door, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} is missing or exports nothing: run \`npm run build\`.`);
    /** @type {string[]} */
    const signatures = [];
    /** @type {Map<string, string[]>} */
    const elsewhere = new Map();
    for (const exported of checker.getExportsOfModule(module).sort(byName)) {
      const symbol = origin(checker, exported);
      const first = firstDoors.get(symbol);
      if (first) elsewhere.set(first, [...(elsewhere.get(first) ?? []), exported.name]);
      else signatures.push(signatureOf(symbol));
      firstDoors.set(symbol, first ?? door);
    }
    const lists = [...elsewhere].map(([first, names]) => `From \`${first}\`: ${names.map(code).join(', ')}.`);
    return [`## \`${door}\``, ...block(signatures), ...lists].join('\n\n');
  });

  const hidden = [...leanedOn(checker, folder, [...firstDoors.keys()])].sort(byName).map(signatureOf);
  const rest = hidden.length > 0 ? [['## Not exported, but part of the above', ...block(hidden)].join('\n\n')] : [];
  const title = `# ${String(property(manifest, 'name'))}: public names`;
  return `${[title, 'Written by `npm run api -- --update`.', ...sections, ...rest].join('\n\n')}\n`;
}

/** The exported paths that have types, the root last: it repeats the others. @param {string} folder @param {unknown} exports */
function doorsOf(folder, exports) {
  return Object.entries(exports ?? {})
    .map(([door, conditions]) => ({ door, types: property(conditions, 'types') }))
    .flatMap(({ door, types }) => (typeof types === 'string' ? [{ door, file: join(folder, types) }] : []))
    .sort((a, b) => Number(a.door === '.') - Number(b.door === '.'));
}

/** @param {{ name: string }} a @param {{ name: string }} b */
const byName = (a, b) => (a.name < b.name ? -1 : 1);

/** @param {string} name */
const code = (name) => `\`${name}\``;

/** @param {string[]} signatures */
const block = (signatures) => (signatures.length > 0 ? [`\`\`\`ts\n${signatures.join('\n')}\n\`\`\``] : []);

/** @param {ts.TypeChecker} checker @param {ts.Symbol} symbol */
const origin = (checker, symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

/** @param {ts.Symbol} symbol */
function signatureOf(symbol) {
  return (symbol.declarations ?? [])
    .map(statementOf)
    .map((node) => print(inOrder(node), node.getSourceFile()))
    .map((text) => text.replace(/^export (declare )?/, '').replace(/^declare /, ''))
    .join('\n');
}

/** @param {ts.Node} node @param {ts.SourceFile} source */
const print = (node, source) => printer.printNode(ts.EmitHint.Unspecified, node, source);

/**
 * Sorts unions and type literals: the compiler writes those it infers in the order it happened to meet their parts.
 *
 * @param {ts.Node} declaration
 */
function inOrder(declaration) {
  const source = declaration.getSourceFile();
  const nameOf = (/** @type {ts.Node} */ part) => print(part, source).replace(/^(null|undefined)$/, '~$1');
  /** @template {ts.Node} Part @param {readonly Part[]} parts */
  const sorted = (parts) =>
    parts
      .map((part) => ({ part, name: nameOf(part) }))
      .sort(byName)
      .map(({ part }) => part);
  const { transformed } = ts.transform(declaration, [
    (context) => (top) => {
      const visit = (/** @type {ts.Node} */ original) => {
        const node = ts.visitEachChild(original, visit, context);
        if (ts.isUnionTypeNode(node)) return ts.factory.createUnionTypeNode(sorted(node.types));
        if (ts.isTypeLiteralNode(node)) return ts.factory.createTypeLiteralNode(sorted(node.members));
        return node;
      };
      return visit(top);
    },
  ]);
  return transformed[0] ?? declaration;
}

/** A variable is declared by the statement around it. @param {ts.Declaration} node @returns {ts.Node} */
const statementOf = (node) => (ts.isVariableDeclaration(node) ? node.parent.parent : node);

/**
 * The declarations of this package that the given ones mention, and those mention in turn.
 *
 * @param {ts.TypeChecker} checker
 * @param {string} folder
 * @param {ts.Symbol[]} known
 */
function leanedOn(checker, folder, known) {
  const seen = new Set(known);
  /** @type {Set<ts.Symbol>} */
  const found = new Set();
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isIdentifier(node)) {
      const mentioned = checker.getSymbolAtLocation(node);
      const symbol = mentioned && origin(checker, mentioned);
      if (symbol && !seen.has(symbol) && isOurs(symbol)) {
        seen.add(symbol);
        found.add(symbol);
        symbol.declarations?.forEach(visit);
      }
    }
    ts.forEachChild(node, visit);
  };
  const isOurs = (/** @type {ts.Symbol} */ symbol) =>
    (symbol.declarations ?? []).some(
      (node) =>
        statementOf(node).parent?.kind === ts.SyntaxKind.SourceFile &&
        node.getSourceFile().fileName.startsWith(join(folder, 'dist')),
    );
  for (const symbol of known) symbol.declarations?.forEach(visit);
  return found;
}
