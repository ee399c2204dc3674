import type { ClaimStatus, Modality } from '../../model/claim.ts';
import type { Visibility } from '../../model/visibility.ts';
import { builder } from '../builder.ts';
import {
  ClaimStatusRef,
  ModalityRef,
  PolarityRef,
  QuadClassRef,
  RelationFamilyRef,
  RelationTypeRef,
  VisibilityRef,
} from '../enums.ts';
import {
  AND,
  BOUNDS,
  type Composed,
  EntityFilter,
  type EntityFilterInput,
  NOT,
  type Optional,
  OR,
  type TypeConditions,
} from './inputs.ts';

export interface ClaimFilterInput
  extends Composed<ClaimFilterInput>,
    TypeConditions,
    Optional<{
      cameoCodes: readonly string[];
      eventNames: readonly string[];
      from: string;
      to: string;
      minConfidence: number;
      maxConfidence: number;
      modalities: readonly Modality[];
      visibility: readonly Visibility[];
      status: readonly ClaimStatus[];
      source: string;
      sources: readonly string[];
      saidBy: EntityFilterInput;
      subject: EntityFilterInput;
      object: EntityFilterInput;
      either: EntityFilterInput;
      text: string;
    }> {}

export const ClaimFilter = builder.inputRef<ClaimFilterInput>('ClaimFilter');

ClaimFilter.implement({
  description: `Which claims; all conditions together. ${BOUNDS}`,
  fields: (t) => ({
    and: t.field({ type: [ClaimFilter], description: AND }),
    or: t.field({ type: [ClaimFilter], description: OR }),
    not: t.field({ type: ClaimFilter, description: NOT }),
    types: t.field({ type: [RelationTypeRef], description: 'They are of one of these relation types.' }),
    families: t.field({ type: [RelationFamilyRef], description: 'Their type happens, or holds.' }),
    polarities: t.field({ type: [PolarityRef], description: 'Their type leans one of these ways.' }),
    quadClasses: t.field({ type: [QuadClassRef], description: 'Their type is of one of these classes.' }),
    cameoRoots: t.stringList({
      description:
        'Their CAMEO code begins so, two digits, e.g. `["13"]`; of those without a code, their type has such a root.',
    }),
    cameoCodes: t.stringList({
      description:
        'Their dataset gives them one of these CAMEO codes, leading zeros included, e.g. `["042"]`.',
    }),
    eventNames: t.stringList({
      description: 'Their dataset names the event so, byte for byte, e.g. `["Make a visit"]`.',
    }),
    from: t.field({ type: 'Date', description: 'They are dated on this day or later.' }),
    to: t.field({
      type: 'Date',
      description: 'They are dated on this day or earlier, or have no date unless `from` is given.',
    }),
    minConfidence: t.float({
      description: 'Somebody said how sure they are, 0–1, and at least so sure; event data does not.',
    }),
    maxConfidence: t.float({ description: 'The same, and at most so sure.' }),
    modalities: t.field({ type: [ModalityRef], description: 'They are put forward so.' }),
    status: t.field({
      type: [ClaimStatusRef],
      description: 'They stand so; ACTIVE if the filter, all of it, says nothing of it.',
    }),
    visibility: t.field({
      type: [VisibilityRef],
      description: 'They are shown to those; without the role PRIVATE_READER, private ones are none.',
    }),
    source: t.string({ description: 'Slug of a source that published them or that they were had from.' }),
    sources: t.stringList({ description: 'The same of one of these.' }),
    saidBy: t.field({ type: EntityFilter, description: 'Somebody such says so; see `Claim.saidBy`.' }),
    subject: t.field({ type: EntityFilter, description: 'One of their subjects is such.' }),
    object: t.field({ type: EntityFilter, description: 'One of their objects is such.' }),
    either: t.field({ type: EntityFilter, description: 'One of their subjects or objects is such.' }),
    text: t.string({
      description: 'Their summary has all words of this, or words that have them in them, in any case.',
    }),
  }),
});
