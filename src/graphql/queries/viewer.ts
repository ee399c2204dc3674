import { KNOWN_BY, type KnownViewer } from '../../model/role.ts';
import { builder } from '../builder.ts';
import { RoleRef, values } from '../enums.ts';

const KnownByRef = builder.enumType('KnownBy', {
  description: 'How it is known who asks.',
  values: values(KNOWN_BY),
});

const ViewerRef = builder.objectRef<KnownViewer>('Viewer').implement({
  description: 'Who asks.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As histories show it.' }),
    identity: t.exposeString('identity', {
      description:
        'Tells the viewer from all others, also from those of the same name: `key:` and the id of the key, or `token:` and a hash of issuer and subject.',
    }),
    role: t.expose('role', {
      type: RoleRef,
      nullable: true,
      description: 'What the viewer may do; null if no role was given.',
    }),
    via: t.expose('via', { type: KnownByRef, description: 'How the viewer is known.' }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    nullable: true,
    description: 'Who asks, by the key or the token of the request; null if it has none.',
    resolve: (_root, _args, { viewer }) => (viewer.via === null ? null : viewer),
  }),
);
