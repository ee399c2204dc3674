import type { Format } from '../format.ts';
import type { FormatName } from '../format-names.ts';
import { csv } from './csv.ts';
import { graphml } from './graphml.ts';
import { jsonl } from './jsonl.ts';
import { jsonld } from './jsonld.ts';
import { turtle } from './turtle.ts';

/** Formats by their names. */
export const FORMATS: Readonly<Record<FormatName, Format>> = { jsonl, csv, graphml, jsonld, turtle };
