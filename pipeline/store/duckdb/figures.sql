-- The figures of one brand, computed from the store alone. Run in the folder store/current with DuckDB:
--
--   SET VARIABLE brand = 'tern-tide-coffee';
--   .read figures.sql
--
-- Each row is a figure by the name that figures.csv uses, its value, the count behind it and what it is counted among.

CREATE OR REPLACE TEMP VIEW acts AS
  SELECT * FROM read_parquet('verdicts/**/*.parquet', hive_partitioning = true)
  WHERE brand = getvariable('brand') AND channel = 'public';

CREATE OR REPLACE TEMP VIEW heard AS
  SELECT *, ceil(greatest(epoch_us(stopped_at) - epoch_us(started_at), 0) / 1e6)::BIGINT AS exact_wait
  FROM read_parquet('turns/**/*.parquet', hive_partitioning = true)
  WHERE brand = getvariable('brand') AND state <> 'skewed';

-- Waits are whole seconds up to 8192 s; above, the upper edge of one of 4096 bins to the octave.
CREATE OR REPLACE TEMP VIEW waits AS
  SELECT *, CASE WHEN exact_wait <= 8192 THEN exact_wait
    ELSE (ceil(exact_wait / pow(2, floor(log2(exact_wait - 1)) - 12)) * pow(2, floor(log2(exact_wait - 1)) - 12))::BIGINT END AS wait
  FROM heard WHERE precision <> 'day';

-- Kaplan and Meier: at every wait, the answered among those who still waited.
CREATE OR REPLACE TEMP VIEW survival AS
  WITH at_wait AS (
    SELECT channel, wait, count(*) FILTER (state = 'answered') AS answered, count(*) AS leaving
    FROM waits GROUP BY channel, wait),
  risk AS (
    SELECT *, sum(leaving) OVER (PARTITION BY channel ORDER BY wait DESC) AS at_risk FROM at_wait)
  SELECT *, CASE WHEN bool_or(answered = at_risk) OVER upto THEN 1.0
    ELSE 1 - exp(sum(CASE WHEN answered < at_risk THEN ln(1 - answered / at_risk) ELSE 0 END) OVER upto) END AS share
  FROM risk WINDOW upto AS (PARTITION BY channel ORDER BY wait);

WITH mix AS (
  SELECT 'mix_' || replace(c.class, '-', '_') AS name,
    count(*) FILTER (a.opens_act AND a.class = c.class) / nullif(count(*) FILTER (a.opens_act), 0) AS value,
    count(*) FILTER (a.opens_act AND a.class = c.class) AS n, count(*) FILTER (a.opens_act) AS of
  FROM (VALUES ('broadcast'), ('reply'), ('value-share'), ('unclassified')) c(class), acts a GROUP BY ALL),
t AS (SELECT count(*) FILTER (opens_act AND class = 'broadcast') AS talk FROM acts),
l AS (SELECT count(*) FILTER (channel = 'public' AND state = 'answered') AS listen FROM heard),
within AS (
  SELECT 'answered_within_' || h.word AS name,
    (SELECT max(share) FROM survival s WHERE s.channel = 'public' AND s.wait <= h.seconds) AS value,
    (SELECT count(*) FROM waits w WHERE w.channel = 'public' AND w.state = 'answered' AND w.wait <= h.seconds) AS n,
    (SELECT count(*) FROM waits w WHERE w.channel = 'public') AS of,
    -- seen to wait longer, answered in the end or not
    (SELECT count(*) FROM waits w WHERE w.channel = 'public' AND w.wait > h.seconds) AS beyond
  FROM (VALUES ('15m', 900), ('1h', 3600), ('6h', 21600), ('24h', 86400), ('72h', 259200), ('7d', 604800)) h(word, seconds)),
median AS (
  SELECT CASE p.channel WHEN 'direct' THEN 'direct_' ELSE '' END || 'latency_median' AS name,
    -- where the curve is flat at one half, the middle of the flat part
    (SELECT CASE WHEN share <= 0.5 + 1e-9 THEN (wait + coalesce((SELECT min(wait) FROM survival x
       WHERE x.channel = p.channel AND x.share > 0.5 + 1e-9), wait)) / 2 ELSE wait END
     FROM survival s WHERE s.channel = p.channel AND share >= 0.5 - 1e-9 ORDER BY wait LIMIT 1)::DOUBLE AS value,
    (SELECT count(*) FROM waits w WHERE w.channel = p.channel AND w.state = 'answered') AS n,
    (SELECT count(*) FROM waits w WHERE w.channel = p.channel) AS of
  FROM (VALUES ('public'), ('direct')) p(channel)),
waiting AS (
  SELECT CASE p.channel WHEN 'direct' THEN 'direct_' ELSE '' END || 'waiting' AS name,
    (SELECT count(*) FROM heard h WHERE h.channel = p.channel AND state = 'waiting' AND NOT contains(marks, 'withdrawn'))::DOUBLE AS value,
    (SELECT count(*) FROM heard h WHERE h.channel = p.channel AND state = 'waiting' AND NOT contains(marks, 'withdrawn')) AS n,
    (SELECT count(*) FROM heard h WHERE h.channel = p.channel) AS of
  FROM (VALUES ('public'), ('direct')) p(channel)),
flagged AS (
  SELECT f.name, count(*) FILTER (list_contains(string_split(flags, ' '), f.flag)) AS n, count(*) AS of
  FROM (VALUES ('genuine_ask_rate', 'ask', ['broadcast', 'value-share']), ('promo_share', 'promo', ['broadcast', 'value-share']),
      ('beg_rate', 'beg', ['broadcast', 'value-share']), ('bare_begs', 'bare', ['broadcast', 'value-share']),
      ('credit_share', 'credit', ['broadcast', 'value-share']), ('superlatives', 'superlative', ['broadcast']),
      ('signed_share', 'signed', ['reply']), ('deflection_share', 'deflect', ['reply']), ('cold_contact_share', 'cold', ['reply']),
      ('repeat_rate_24h', 'repeat', ['broadcast'])) f(name, flag, classes),
    acts a WHERE a.opens_act AND list_contains(f.classes, a.class) GROUP BY f.name),
needing AS (
  SELECT count(*) FILTER (state = 'waiting' AND NOT contains(marks, 'withdrawn')) AS waiting, count(*) AS turns
  FROM heard WHERE channel = 'public' AND contains(marks, 'needs-reply')),
-- where the opening hours hold from the beginning
off_hours AS (
  SELECT count(*) FILTER (contains(marks, 'off-hours')) AS n, count(*) AS of FROM waits WHERE channel = 'public' AND state = 'answered'),
talkers AS (
  SELECT count(*) FILTER (sessions > 0) AS two_way, count(*) FILTER (sessions > 1) AS returned
  FROM (SELECT count(DISTINCT session) FILTER (state = 'answered') AS sessions FROM heard WHERE channel = 'public' GROUP BY platform, person))
SELECT name, value::DOUBLE AS value, n::BIGINT AS n, of::BIGINT AS of FROM mix
UNION ALL SELECT 'talk_to_listen', talk / nullif(listen, 0), talk, talk + listen FROM t, l
UNION ALL SELECT 'listen_share', listen / nullif(talk + listen, 0), listen, talk + listen FROM t, l
UNION ALL SELECT 'latency_median_answered', round(quantile_cont(wait, 0.5)), count(*), (SELECT count(*) FROM waits WHERE channel = 'public')
  FROM waits WHERE channel = 'public' AND state = 'answered'
UNION ALL SELECT 'direct_answered_within_24h', (SELECT max(share) FROM survival WHERE channel = 'direct' AND wait <= 86400),
  (SELECT count(*) FROM waits WHERE channel = 'direct' AND state = 'answered' AND wait <= 86400), count(*) FROM waits WHERE channel = 'direct'
UNION ALL SELECT name, n / of, n, of FROM flagged
UNION ALL SELECT replace(name, 'answered_within', 'unanswered'), 1 - value, beyond, of FROM within
UNION ALL SELECT 'needing_waiting', waiting, waiting, turns FROM needing
UNION ALL SELECT 'off_hours_replies', n / nullif(of, 0), n, of FROM off_hours
UNION ALL SELECT 'returning_talkers', returned / nullif(two_way, 0), returned, two_way FROM talkers
UNION ALL SELECT name, value, n, of FROM within
UNION ALL SELECT * FROM median
UNION ALL SELECT * FROM waiting
ORDER BY name;
