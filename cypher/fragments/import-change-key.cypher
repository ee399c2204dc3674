// Where the one change stands in the order of all that an import wrote down for the write of number `seq`.
right('000000000000000' + toString(seq), 16) + '.0000'
