import { GRAPHQL_PATH } from '../paths.ts';

/** What stands where the explorer would, when nobody built it. */
export const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>newsgraph</title>
<h1>The explorer is not built</h1>
<p>Everything else works: <a href="${GRAPHQL_PATH}">${GRAPHQL_PATH}</a> answers as ever.
<p>Whoever runs this server builds it with <code>npm run build</code>; <code>npm start</code> does so by itself.
</html>
`;
