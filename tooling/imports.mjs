// Which way imports point, for dependency-cruiser: down, never up or in circles.

const tests = '\\.(test|stories)\\.tsx?$|\\.test-d\\.tsx?$|/src/testing/';
const identity = 'abha|hpr';
const people = 'patients|practitioners|organizations';
const care = 'appointments|documents';
const rooms = [identity, people, care, 'ai', 'encounters'].join('|');

/**
 * @param {string} name
 * @param {string} comment
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to']} to
 * @returns {import('dependency-cruiser').IRegularForbiddenRuleType}
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A room may use the groups before its own; neighbours meet in the screen that needs both. @param {string} group @param {string} allowed */
const groupRule = (group, allowed) =>
  forbid(
    `rooms-use-earlier-groups (${group})`,
    'identity, then people and places, then care, then reading the record, then the encounter, which is made of what was read',
    { path: `^packages/([^/]+)/src/(${group})/`, pathNot: tests },
    { path: `^packages/$1/src/(${rooms})/`, pathNot: `^packages/$1/src/($2${allowed && `|${allowed}`})/` },
  );

/** What a folder of react may not import from react. @param {string} folder @param {string} allowed */
const layerRule = (folder, allowed) =>
  forbid(
    `react-layers (${folder})`,
    'kit and messages know nobody; then provider, forms, rooms',
    { path: `^packages/react/src/${folder}/`, pathNot: tests },
    { path: '^packages/react/src/', pathNot: `^packages/react/src/(${allowed})/` },
  );

export default {
  forbidden: [
    // A circle with a type in it is none when the program runs.
    forbid(
      'no-circles',
      'two files that need each other are one idea',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('resolves', 'an import leads to a file or to an installed package', {}, { couldNotResolve: true }),
    forbid(
      'core-knows-nobody',
      'core is the bottom',
      { path: '^packages/core/' },
      { path: '^(packages/(?!core/)|apps/)' },
    ),
    forbid(
      'packages-know-core',
      'sandbox, server and react know core only; their tests and stories know all',
      { path: '^packages/(sandbox|server|react)/', pathNot: tests },
      { path: '^(packages|apps)/', pathNot: '^packages/(core|$1)/' },
    ),
    forbid('nobody-knows-apps', 'apps are built from packages', { pathNot: '^apps/' }, { path: '^apps/' }),
    forbid(
      'packages-by-name',
      'a package is imported by its name, through what it exports',
      { path: '^(packages|apps)/([^/]+)/' },
      { path: '^packages/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    ),
    layerRule('kit', 'kit'),
    layerRule('messages', 'messages'),
    layerRule('provider', 'kit|messages|provider'),
    layerRule('forms', 'kit|messages|provider|forms'),
    layerRule('registration', 'kit|messages|provider|registration'),
    layerRule('records', 'kit|messages|provider|records'),
    layerRule('person', 'kit|messages|provider|registration|person'),
    forbid(
      'kit-has-no-domain',
      'kit draws; it knows no patient and fetches nothing, only how values are written',
      { path: '^packages/react/src/kit/', pathNot: tests },
      { path: '^packages/core/', pathNot: '^packages/core/(src|dist)/values/' },
    ),
    groupRule(identity, ''),
    groupRule(people, identity),
    groupRule(care, `${identity}|${people}`),
    groupRule('ai', `${identity}|${people}|${care}`),
    groupRule('encounters', `${identity}|${people}|${care}|ai`),
    forbid(
      'rooms-have-doors',
      'a room imports another through its index',
      { path: `^packages/([^/]+)/src/(${rooms})/`, pathNot: tests },
      { path: `^packages/$1/src/(${rooms}|person)/`, pathNot: `^packages/$1/src/($2/|(${rooms}|person)/index\\.ts$)` },
    ),
    forbid(
      'wanted-first',
      'card and scanner are loaded when they are wanted: a journey weighs nothing for them',
      { path: '^packages/react/src/', pathNot: `${tests}|/abha/(card|scanner)/|/abha/index\\.ts$` },
      { path: '^packages/react/src/abha/(card|scanner)/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    ),
    forbid(
      'runs-everywhere',
      'browsers and workers have no Node: only the sandbox has a door for it',
      { path: '^packages/[^/]+/src/', pathNot: `${tests}|^packages/sandbox/src/node/` },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'published-needs-dependencies',
      'what a package imports is installed with it',
      { path: '^packages/[^/]+/(src|bin)/', pathNot: tests },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm', 'npm-peer', 'type-only'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@carestack/source', 'import', 'types', 'default'],
    },
  },
};
