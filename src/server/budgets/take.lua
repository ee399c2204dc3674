-- Takes from the bucket KEYS[1] what TokenBuckets.take takes, by the clock of Redis, which is one for all instances.
-- ARGV: cost, how much fills it a second, how much it holds.
-- Returns: whether it was taken (1 or 0); in how many ms it is full again, and in how many what was asked for is there, as text.
local cost, per_second, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local ms_each = 1000 / per_second

local full_at = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
local next_at = full_at + math.min(cost, burst) * ms_each
local late = next_at - now - burst * ms_each
-- Such times are exact to a quarter of a microsecond.
if late >= 0.001 then
  return { 0, tostring(full_at - now), tostring(late) }
end
redis.call('SET', KEYS[1], string.format('%.4f', next_at), 'PX', math.ceil(next_at - now) + 1)
return { 1, tostring(next_at - now), '0' }
