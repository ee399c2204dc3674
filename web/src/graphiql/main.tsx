import './own-styles.ts';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { told } from '../parts/told.ts';
import { exampleTabs, WITH_KEY } from './tabs.ts';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const plugins = [HISTORY_PLUGIN, explorerPlugin()];
const needsKey = told('readers') === 'token';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element "root".');
createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={plugins}
    defaultTabs={exampleTabs(needsKey)}
    // A key is kept nowhere, and there is nothing to set about that.
    shouldPersistHeaders={false}
    showPersistHeadersSettings={false}
    {...(needsKey && { initialHeaders: WITH_KEY.headers, defaultEditorToolsVisibility: 'headers' as const })}
  >
    <GraphiQL.Logo>
      {told('explorer') === 'none' ? 'newsgraph' : <a href="/explore">Explorer</a>}
    </GraphiQL.Logo>
  </GraphiQL>,
);
