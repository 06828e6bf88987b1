-- The figures of one brand's threads and of the order in which it spoke, computed from the store alone. Run behind people.sql, whose views
-- and variables it uses.

-- The public items that are in the figures, of both sides, in the order of time.
CREATE OR REPLACE TEMP TABLE lines AS
  SELECT i.platform, i.id, i.created_at, i.text, coalesce(i.in_reply_to, '') AS parent, coalesce(i.conversation, '') AS conversation, i.replies, i.reposts,
    v.id IS NOT NULL AS ours, v.class, v.answers, v.opens_act, string_split(coalesce(v.flags, ''), ' ') AS flags,
    i.platform IN (FROM whole) AS held, row_number() OVER (ORDER BY i.created_at, i.filename, i.file_row_number) AS place
  FROM read_parquet('items/**/*.parquet', hive_partitioning = true, filename = true, file_row_number = true) i
  LEFT JOIN acts v ON v.id = i.id AND v.created_at = i.created_at
  WHERE i.brand = getvariable('brand') AND i.kind <> 'dm' AND i.visibility <> 'direct'
    AND (v.id IS NOT NULL OR i.inbound AND i.created_at <= getvariable('as_of') AND (NOT i.deleted OR i.edited_at > i.created_at));

-- A thread is what answers, and answers to answers, go back to: an item, or one that the data does not hold.
CREATE OR REPLACE TEMP TABLE said AS
  WITH RECURSIVE up AS (
    SELECT platform, id, id AS top, parent, conversation, place, 0 AS steps FROM lines
    UNION ALL
    SELECT u.platform, u.id, p.id, p.parent, p.conversation, p.place, u.steps + 1
    FROM up u JOIN lines p ON p.platform = u.platform AND p.id = u.parent AND p.place < u.place
    WHERE u.conversation = '' AND u.parent <> ''),
  tops AS (SELECT platform, id, max_by(CASE WHEN conversation <> '' THEN 'c' || conversation WHEN parent <> '' THEN 'p' || parent ELSE 'p' || top END, steps) AS thread
    FROM up GROUP BY platform, id)
  SELECT l.*, t.thread,
    len(list_filter(regexp_split_to_array(l.text, '[\x00-\x20]+'), lambda f: f <> '' AND f[1] <> '@' AND NOT regexp_matches(f, '.://')
      AND regexp_matches(f, '[A-Za-z0-9]|[^\x00-\x7f]') AND regexp_matches(f, '[A-Za-z0-9\p{L}]'))) AS words,
    ours <> lag(ours, 1, ours) OVER (PARTITION BY l.platform, t.thread ORDER BY l.place) AS changes
  FROM lines l JOIN tops t ON t.platform = l.platform AND t.id = l.id;

CREATE OR REPLACE TEMP TABLE talks AS
  WITH spoken AS (
    SELECT platform, thread, count(*) AS items, bool_or(ours) AS ours, bool_or(NOT ours) AS theirs, count(*) FILTER (changes) AS changes,
      arg_min(ours AND answers NOT IN ('person', 'unseen'), place) AS posted, arg_min(list_contains(flags, 'ask'), place) AS asks, arg_max(ours, place) AS last_ours,
      sum(words) FILTER (ours) AS our_words, sum(words) AS words
    FROM said WHERE held GROUP BY platform, thread),
  turned AS (
    SELECT s.platform, s.thread, count(*) AS turns, count(*) FILTER (state = 'answered') AS answered,
      bool_or(state = 'answered' AND stopped_at - started_at <= INTERVAL 7 DAY) AS in7d,
      bool_or(contains(marks, 'needs-reply') AND started_at <= getvariable('as_of') - INTERVAL 7 DAY
        AND (state = 'answered' OR stopped_at - started_at >= INTERVAL 7 DAY)) AS needy,
      bool_or(started_at <= getvariable('as_of') - INTERVAL 3 DAY AND (state = 'answered' OR stopped_at - started_at >= INTERVAL 3 DAY)) AS raised,
      bool_or(started_at <= getvariable('as_of') - INTERVAL 3 DAY AND state = 'answered' AND stopped_at - started_at <= INTERVAL 3 DAY) AS in72h
    FROM public_turns t JOIN said s ON s.platform = t.platform AND s.id = t.id WHERE t.held GROUP BY s.platform, s.thread)
  SELECT *, ours AND theirs AS two_sided FROM spoken LEFT JOIN turned USING (platform, thread);

WITH own AS (SELECT * FROM lines WHERE ours),
heeds AS (
  SELECT *, class = 'reply' AND answers IN ('person', 'unseen') AND NOT list_has_any(flags, ['automated', 'empty', 'internal', 'cold']) AS listens FROM own),
runs AS (
  SELECT *, count(*) FILTER (listens) OVER upto AS breath, max(created_at) FILTER (listens) OVER upto AS heard_at,
    count(*) FILTER (opens_act AND class <> 'reply' AND NOT list_contains(flags, 'promo')) OVER upto AS other
  FROM heeds WINDOW upto AS (ORDER BY place)),
monologues AS (SELECT count(*) AS n FROM runs WHERE opens_act AND class = 'broadcast' GROUP BY breath),
sales AS (SELECT count(*) AS n FROM runs WHERE opens_act AND class <> 'reply' AND list_contains(flags, 'promo') GROUP BY other),
hours AS (SELECT count(*) AS n FROM own WHERE opens_act AND class <> 'reply' AND list_contains(flags, 'promo') GROUP BY date_trunc('hour', created_at)),
judged AS (
  SELECT platform, class, greatest(coalesce(replies, 0), 0) + greatest(coalesce(reposts, 0), 0) AS reactions, list_has_any(flags, ['promo', 'repeat']) AS unwanted
  FROM own WHERE opens_act AND (replies >= 0 OR reposts >= 0) AND created_at <= getvariable('as_of') - INTERVAL 7 DAY),
usual AS (SELECT platform, quantile_disc(reactions, 0.5) AS middle FROM judged WHERE class IN ('broadcast', 'value-share') GROUP BY platform),
counts AS (
  SELECT 'threads_started' AS name, count(*) FILTER (posted) AS n, count(*) AS of FROM talks WHERE two_sided
  UNION ALL SELECT 'threads_ended', count(*) FILTER (last_ours), count(*) FROM talks WHERE two_sided
  UNION ALL SELECT 'alternation', coalesce(sum(changes), 0), coalesce(sum(items - 1), 0) FROM talks WHERE two_sided
  UNION ALL SELECT 'two_sided_threads', count(*) FILTER (two_sided), count(*) FROM talks WHERE ours OR turns > 0
  UNION ALL SELECT 'dead_end_rate', count(*) FILTER (NOT in7d), count(*) FROM talks WHERE posted AND needy
  UNION ALL SELECT 'ask_and_listen', count(*) FILTER (in72h), count(*) FROM talks WHERE posted AND asks AND raised
  UNION ALL SELECT 'engage_before_publish', count(*) FILTER (created_at - heard_at <= INTERVAL 24 HOUR), count(*)
    FROM runs WHERE opens_act AND class IN ('broadcast', 'value-share')
  UNION ALL SELECT 'noise_share', count(*) FILTER (unwanted AND reactions = 0), count(*) FROM judged WHERE class = 'broadcast'
  UNION ALL SELECT CASE j.class WHEN 'broadcast' THEN 'audience_judged_broadcast' ELSE 'audience_judged_value' END,
    count(*) FILTER (reactions >= greatest(middle, 1)), count(*) FROM judged j JOIN usual USING (platform) WHERE j.class IN ('broadcast', 'value-share') GROUP BY j.class)
SELECT name, (n / nullif(of, 0))::DOUBLE AS value, n::BIGINT AS n, of::BIGINT AS of FROM counts
UNION ALL SELECT 'longest_monologue', coalesce(max(n), 0), coalesce(max(n), 0), coalesce(max(n), 0) FROM monologues
UNION ALL SELECT 'longest_promo_run', coalesce(max(n), 0), coalesce(max(n), 0), coalesce(max(n), 0) FROM sales
UNION ALL SELECT 'flood_hours', count(*) FILTER (n > 3), count(*) FILTER (n > 3), count(*) FROM hours
UNION ALL SELECT 'thread_depth', median(turns), count(*), coalesce(sum(turns), 0) FROM talks WHERE answered > 0
UNION ALL SELECT 'airtime', round(quantile_cont(floor((coalesce(our_words, 0) * 1000 + floor(words / 2)) / words), 0.5)) / 1000, count(*), count(*)
  FROM talks WHERE two_sided AND words > 0
ORDER BY name;
