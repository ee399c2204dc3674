// The properties of `change` as its record has them.
change {.sort, .seq, .target, .action, .actor, .actorIdentity, .reason, .fields, at: toString(change.at)}
