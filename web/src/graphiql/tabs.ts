const QUERIES = import.meta.glob<string>('../../../schema/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const MUTATIONS = import.meta.glob<string>('../../../schema/examples/writing/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Where a key goes, for who would not know. */
export const WITH_KEY = {
  hint: '# This server answers whom it knows: put your key into the tab "Headers" below, and reload the schema.\n\n',
  headers: JSON.stringify({ Authorization: 'Bearer <key>' }, undefined, 2),
};

/** @returns the worked examples in the order of their files, each named by its operation; writing needs a key in any case */
export function exampleTabs(needsKey: boolean) {
  const withKey = (query: string) => ({ query: WITH_KEY.hint + query, headers: WITH_KEY.headers });
  return [
    ...inOrder(QUERIES).map((query) => (needsKey ? withKey(query) : { query })),
    ...inOrder(MUTATIONS).map((query) => ({ query, headers: WITH_KEY.headers })),
  ];
}

const inOrder = (files: Readonly<Record<string, string>>) =>
  Object.keys(files)
    .sort()
    .map((file) => files[file] ?? '');
