export const GRAPHQL_PATH = '/graphql';
export const RECONCILE_PATH = '/reconcile';
export const LIVE_PATH = '/health/live';
export const READY_PATH = '/health/ready';
export const EXPLORE_PATH = '/explore';
export const EXPORT_PATH = '/export';
