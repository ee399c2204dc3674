import type { EntityRecord } from '../../model/entity.ts';
import { ENTITY_KINDS } from '../../model/kind.ts';
import { builder } from '../builder.ts';
import { EntityRef } from './entity.ts';

export const TopicRef = builder.objectRef<Extract<EntityRecord, { kind: 'Topic' }>>('Topic');

TopicRef.implement({ description: ENTITY_KINDS.Topic, interfaces: [builder.nodeInterfaceRef(), EntityRef] });
