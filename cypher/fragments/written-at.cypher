// What tells the newest write from all others: number and time of `clock`, and how many were written without a number.
clock.seq + ' ' + toString(clock.recordedAt) + ' ' + coalesce(clock.touched, 0)
