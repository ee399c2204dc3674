import type { AmbiguousNaming } from '../../errors.ts';
import {
  AmbiguousNamesError,
  type InputFault,
  InvalidInputError,
  KeyReusedError,
  type NewsGraphError,
  StatusConflictError,
  VersionConflictError,
} from '../../errors.ts';
import { builder } from '../builder.ts';
import { ClaimRef } from '../claims/claim.ts';
import { foundParts } from '../claims/claim-parts.ts';
import { LINK_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { ClaimStatusRef } from '../enums.ts';
import { loadEntities, loadLinked } from '../load.ts';

/** Why an operation wrote nothing: members of the results of mutations. */

const WriteErrorRef = builder.interfaceRef<NewsGraphError>('WriteError').implement({
  description: 'Why an operation that writes did nothing. Its code is stable.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Tells programs what it is, e.g. `VERSION_CONFLICT`.' }),
    message: t.exposeString('message', { description: 'Tells people what is wrong with which value.' }),
  }),
});

const InputFaultRef = builder.objectRef<InputFault>('InputFault').implement({
  description: 'A place in an input that is not allowed.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'Which place, e.g. `claims[2].subjects[0].name`; lists begin at 0.',
    }),
    message: t.exposeString('message', { description: 'What is wrong with it, and what is allowed.' }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'Something in the input is not allowed.',
  interfaces: [WriteErrorRef],
  fields: (t) => ({
    faults: t.field({
      type: [InputFaultRef],
      description: 'Each place at fault that was found, at most 10,000.',
      complexity: { field: 0, multiplier: 5 },
      resolve: ({ faults }) => [...faults],
    }),
  }),
});

const AmbiguousNamingRef = builder.objectRef<AmbiguousNaming>('AmbiguousNaming').implement({
  description: 'A name in an input that several entities bear.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where in the input, e.g. `claims[2].subjects[0].name`.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    candidates: t.field({
      type: [EntityRef],
      description: 'Who bears it, at most 10 of them, by slug.',
      complexity: { field: LINK_COST, multiplier: 3 },
      resolve: ({ candidateIds }, _args, { loaders }) => loadEntities(loaders.entity, candidateIds),
    }),
  }),
});

builder.objectType(AmbiguousNamesError, {
  name: 'AmbiguousNamesError',
  description: 'Entities are named by names that several bear. Name them by slug.',
  interfaces: [WriteErrorRef],
  fields: (t) => ({
    namings: t.field({
      type: [AmbiguousNamingRef],
      description: 'Each such name where it stands, at most 10,000.',
      complexity: { field: 0, multiplier: 3 },
      resolve: ({ namings }) => [...namings],
    }),
  }),
});

builder.objectType(KeyReusedError, {
  name: 'KeyReusedError',
  description: 'The key was given before, with another input: a key stands for one operation.',
  interfaces: [WriteErrorRef],
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key.' }),
  }),
});

builder.objectType(VersionConflictError, {
  name: 'VersionConflictError',
  description: 'Somebody else has changed since what is to be changed: look at it anew.',
  interfaces: [WriteErrorRef],
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where in the input, e.g. `entities[0]`.' }),
    presentEntity: t.field({
      type: EntityRef,
      nullable: true,
      description: 'The entity as it is now; null if there is none.',
      complexity: LINK_COST,
      resolve: async ({ id }, _args, { loaders }) => (await loaders.entity.load(id)) ?? null,
    }),
    expectedVersion: t.exposeInt('expectedVersion', { description: 'The version that was expected.' }),
    presentVersion: t.exposeInt('presentVersion', { description: 'The version that it has; 0 for none.' }),
  }),
});

builder.objectType(StatusConflictError, {
  name: 'StatusConflictError',
  description: 'A claim stands elsewhere in its life than what is to be done with it needs.',
  interfaces: [WriteErrorRef],
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where in the input, e.g. `ids[3]`.' }),
    claim: t.field({
      type: ClaimRef,
      description: 'The claim as it is now.',
      complexity: LINK_COST,
      resolve: ({ id }, _args, { loaders }, info) => loadLinked(loaders.claim(foundParts(info)), id),
    }),
    presentStatus: t.field({
      type: ClaimStatusRef,
      description: 'Where it stands.',
      resolve: ({ presentStatus }) => presentStatus,
    }),
  }),
});
