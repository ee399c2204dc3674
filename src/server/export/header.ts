import type { ServerResponse } from 'node:http';

/** Says as of which write an export is; no other answer has it. */
export const SEQ_HEADER = 'newsgraph-seq';

/** @returns whether an answer is an export, which takes as long as its reader */
export const isExport = (response: ServerResponse) => response.hasHeader(SEQ_HEADER);
