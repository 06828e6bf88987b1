-- More figures of one brand, of people and of what waits, computed from the store alone. Run behind figures.sql, whose views it uses, with
-- two more variables:
--
--   SET VARIABLE as_of = TIMESTAMPTZ '2026-11-16 09:00:00+00';  -- "now", as run.json says
--   SET VARIABLE held = ['mastodon/outbox.json'];               -- the sources that hold all that people said, as figures.json says
--   SET VARIABLE zone = 'Europe/Lisbon';                        -- of the brand's days, likewise

CREATE OR REPLACE TEMP VIEW whole AS
  SELECT DISTINCT platform FROM read_parquet('items/**/*.parquet', hive_partitioning = true)
  WHERE brand = getvariable('brand') AND list_contains(getvariable('held'), source);

CREATE OR REPLACE TEMP VIEW public_turns AS
  SELECT *, platform IN (FROM whole) AS held FROM heard WHERE channel = 'public';

-- Turns by kind, and for each kind the curve of figures.sql.
CREATE OR REPLACE TEMP VIEW kinds AS
  SELECT k.kind, w.wait, w.state = 'answered' AS answered
  FROM waits w, (VALUES ('needing'), ('complaint'), ('praise'), ('newcomer'), ('returner')) k(kind)
  WHERE w.channel = 'public' AND w.platform IN (FROM whole) AND CASE k.kind
    WHEN 'needing' THEN contains(marks, 'needs-reply') WHEN 'newcomer' THEN opens_session AND session = 1
    WHEN 'returner' THEN opens_session AND session > 1 ELSE contains(marks, k.kind) END;

CREATE OR REPLACE TEMP VIEW curves AS
  WITH at_wait AS (SELECT kind, wait, count(*) FILTER (answered) AS answered, count(*) AS leaving FROM kinds GROUP BY kind, wait),
  risk AS (SELECT *, sum(leaving) OVER (PARTITION BY kind ORDER BY wait DESC) AS at_risk FROM at_wait)
  SELECT *, CASE WHEN bool_or(answered = at_risk) OVER upto THEN 1.0
    ELSE 1 - exp(sum(CASE WHEN answered < at_risk THEN ln(1 - answered / at_risk) ELSE 0 END) OVER upto) END AS share
  FROM risk WINDOW upto AS (PARTITION BY kind ORDER BY wait);

WITH horizons AS (
  SELECT k.kind, h.seconds, coalesce((SELECT max(share) FROM curves c WHERE c.kind = k.kind AND c.wait <= h.seconds), 0) AS share,
    (SELECT count(*) FROM kinds x WHERE x.kind = k.kind AND answered AND wait <= h.seconds) AS n,
    (SELECT count(*) FROM kinds x WHERE x.kind = k.kind) AS of
  FROM (VALUES ('needing'), ('complaint'), ('praise'), ('newcomer'), ('returner')) k(kind), (VALUES (3600), (86400), (604800)) h(seconds)),
gaps AS (
  SELECT g.name, a.share - b.share AS value, a.n + b.n AS n, a.of + b.of AS of
  FROM (VALUES ('critic_gap', 'complaint', 'praise'), ('newcomer_gap', 'newcomer', 'returner')) g(name, one, other)
  JOIN horizons a ON a.kind = g.one AND a.seconds = 86400 JOIN horizons b ON b.kind = g.other AND b.seconds = 86400),
talkers AS (
  SELECT bool_or(started_at > getvariable('as_of') - INTERVAL 28 DAY) AS talked_now,
    bool_or(state = 'answered' AND started_at > getvariable('as_of') - INTERVAL 56 DAY AND started_at <= getvariable('as_of') - INTERVAL 28 DAY) AS conversed
  FROM public_turns WHERE held GROUP BY platform, person),
answers AS (
  SELECT count(*) AS n, row_number() OVER (ORDER BY count(*) DESC) AS place, count(*) OVER () AS people
  FROM public_turns WHERE state = 'answered' GROUP BY platform, person),
own AS (
  SELECT count(*) FILTER (class = 'broadcast') AS talk, count(*) FILTER (class = 'value-share') AS value,
    count(*) FILTER (class IN ('broadcast', 'value-share') AND (contains(flags, 'promo') OR list_contains(string_split(flags, ' '), 'beg'))) AS takes
  FROM acts WHERE opens_act),
listening AS (SELECT count(*) AS listen FROM public_turns WHERE state = 'answered'),
-- the spells in which somebody who needs an answer has waited for more than an hour and less than a week
spells AS (
  SELECT started_at + INTERVAL 1 HOUR AS since, least(stopped_at, started_at + INTERVAL 7 DAY) AS until
  FROM public_turns WHERE contains(marks, 'needs-reply') AND precision <> 'day' AND stopped_at > started_at + INTERVAL 1 HOUR),
days AS (
  SELECT day, sum(talk) AS talk, sum(turns) AS turns, sum(listen) AS listen FROM (
    SELECT timezone(getvariable('zone'), created_at)::DATE AS day, 1 AS talk, 0 AS turns, 0 AS listen FROM acts WHERE opens_act AND class = 'broadcast'
    UNION ALL SELECT timezone(getvariable('zone'), started_at)::DATE, 0, 1, 0 FROM public_turns
    UNION ALL SELECT timezone(getvariable('zone'), stopped_at)::DATE, 0, 0, 1 FROM public_turns WHERE state = 'answered') GROUP BY day),
counts AS (
  SELECT 'churn' AS name, count(*) FILTER (conversed AND NOT talked_now) AS n, count(*) FILTER (conversed) AS of FROM talkers
  UNION ALL SELECT 'responder_concentration', coalesce(sum(n) FILTER (place <= ceil(people / 20)), 0), coalesce(sum(n), 0) FROM answers
  UNION ALL SELECT 'give_share', value + listen, talk + value + listen FROM own, listening
  UNION ALL SELECT 'thanked_rate', count(*) FILTER (contains(marks, 'thanks')),
    count(*) FILTER (held AND state = 'answered' AND NOT contains(marks, 'deflected')) FROM public_turns
  UNION ALL SELECT 'kept_promises', count(*) FILTER (contains(marks, 'promise-kept')), count(*)
    FROM public_turns WHERE contains(marks, 'deflected') AND stopped_at <= getvariable('as_of') - INTERVAL 1 DAY
  UNION ALL SELECT 'one_lane_days', count(*) FILTER (listen = 0), count(*) FROM days WHERE talk > 0 AND turns > 0
  UNION ALL SELECT 'talked_over_rate', count(*) FILTER (EXISTS (SELECT 1 FROM spells s WHERE a.created_at >= s.since AND a.created_at < s.until)), count(*)
    FROM acts a WHERE opens_act AND class = 'broadcast')
SELECT name, (n / nullif(of, 0))::DOUBLE AS value, n::BIGINT AS n, of::BIGINT AS of FROM counts
UNION ALL SELECT name, value, n, of FROM gaps
UNION ALL SELECT 'give_take', (value + listen) / nullif(takes, 0), value + listen, value + listen + takes FROM own, listening
UNION ALL SELECT 'needing_answered_within_' || CASE seconds WHEN 3600 THEN '1h' WHEN 86400 THEN '24h' ELSE '7d' END, share, n, of FROM horizons WHERE kind = 'needing'
UNION ALL SELECT 'needing_latency_median',
  (SELECT CASE WHEN share <= 0.5 + 1e-9 THEN (wait + coalesce((SELECT min(wait) FROM curves x WHERE x.kind = 'needing' AND x.share > 0.5 + 1e-9), wait)) / 2
     ELSE wait END FROM curves WHERE kind = 'needing' AND share >= 0.5 - 1e-9 ORDER BY wait LIMIT 1),
  (SELECT count(*) FROM kinds WHERE kind = 'needing' AND answered), (SELECT count(*) FROM kinds WHERE kind = 'needing')
ORDER BY name;
