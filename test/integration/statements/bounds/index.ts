import { accessBounds } from './access.ts';
import { claimBounds } from './claims.ts';
import { clockBounds } from './clocks.ts';
import type { Bounds } from './cost.ts';
import { disputeBounds } from './disputes.ts';
import { entityBounds } from './entities.ts';
import { erasureBounds } from './erasures.ts';
import { filteredBounds } from './filtered.ts';
import { filteredClaimBounds } from './filtered-claims.ts';
import { filterBounds } from './filters.ts';
import { importBounds } from './imports.ts';
import { maintenanceBounds } from './maintenance.ts';
import { mergeBounds } from './merges.ts';
import { operationBounds } from './operations.ts';
import { otherBounds } from './others.ts';
import { pathBounds } from './paths.ts';
import { portableBounds } from './portable.ts';
import { privateBounds } from './private.ts';
import { relationBounds } from './relations.ts';
import { timelineBounds } from './timelines.ts';
import { visibilityBounds } from './visibility.ts';
import { writeBounds } from './writes.ts';

/** What every statement may touch, by its name. */
export const bounds: Bounds = {
  ...relationBounds,
  ...entityBounds,
  ...claimBounds,
  ...otherBounds,
  ...writeBounds,
  ...operationBounds,
  ...mergeBounds,
  ...maintenanceBounds,
  ...importBounds,
  ...filterBounds,
  ...filteredBounds,
  ...filteredClaimBounds,
  ...timelineBounds,
  ...clockBounds,
  ...privateBounds,
  ...accessBounds,
  ...pathBounds,
  ...portableBounds,
  ...visibilityBounds,
  ...erasureBounds,
  ...disputeBounds,
};
