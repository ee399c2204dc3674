import { GRAPHQL_PATH } from '../paths.ts';

/** What stands where a page would, when nobody built it. */
export const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>newsgraph</title>
<h1>The pages are not built</h1>
<p>The API works: <code>${GRAPHQL_PATH}</code> answers as ever.
<p>Whoever runs this server builds it with <code>npm run build</code>; <code>npm start</code> does so by itself.
</html>
`;
