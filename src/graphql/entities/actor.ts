import type { EntityRecord } from '../../model/entity.ts';
import { ENTITY_KINDS } from '../../model/kind.ts';
import { builder } from '../builder.ts';
import { EntityRef } from './entity.ts';

export const ActorRef = builder.objectRef<Extract<EntityRecord, { kind: 'Actor' }>>('Actor');

ActorRef.implement({ description: ENTITY_KINDS.Actor, interfaces: [builder.nodeInterfaceRef(), EntityRef] });
