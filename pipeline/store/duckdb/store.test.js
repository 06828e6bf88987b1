// Reads the store in STORE and the reports in REPORTS with DuckDB and compares what both say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';

const current = join(process.env.STORE, 'current');
const reports = join(process.env.REPORTS, 'current');
const run = JSON.parse(readFileSync(join(reports, 'run.json'), 'utf8'));
let db;

before(async () => {
  db = await (await DuckDBInstance.create(':memory:')).connect();
  await db.run(`SET file_search_path = '${current}'`);
});
after(() => db.closeSync());

const rows = async (sql) => (await db.runAndReadAll(sql)).getRowObjects();
const table = (name) => `read_parquet('${current}/${name}/**/*.parquet', hive_partitioning = true)`;

test('the items are all there, each once, in the folders of their brand and year', async () => {
  const [{ n, ids, odd, unsorted }] = await rows(`
    SELECT count(*) AS n, count(DISTINCT (brand, platform, id)) AS ids, count(*) FILTER (year(created_at) <> year) AS odd,
      (SELECT count(*) FROM (SELECT created_at < lag(created_at) OVER (PARTITION BY filename ORDER BY file_row_number) AS back
        FROM read_parquet('${current}/items/**/*.parquet', filename = true, file_row_number = true)) WHERE back) AS unsorted
    FROM ${table('items')}`);
  assert.equal(Number(n), run.totals.stored);
  assert.equal(ids, n);
  assert.equal(Number(odd), 0);
  assert.equal(Number(unsorted), 0);
});

test('the ledger balances', () => {
  for (const t of [run.totals, ...run.inputs]) {
    assert.equal(t.read, t.stored + t.duplicate + t.revised + t.excluded + t.faults, t.file);
  }
});

test('unreadable records are in the faults table', { skip: run.totals.faults === 0 }, async () => {
  const [{ n }] = await rows(`SELECT count(*) AS n FROM ${table('faults')}`);
  assert.equal(Number(n), run.totals.faults);
});

test('times are UTC timestamps and files explain themselves', async () => {
  const types = await rows(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${table('items')})`);
  const type = Object.fromEntries(types.map((t) => [t.column_name, t.column_type]));
  assert.equal(type.created_at, 'TIMESTAMP WITH TIME ZONE');
  assert.equal(type.id, 'VARCHAR');
  assert.equal(type.inbound, 'BOOLEAN');
  const meta = await rows(`SELECT DISTINCT decode(key) AS key FROM parquet_kv_metadata('${current}/items/**/*.parquet')`);
  for (const key of ['listenratio.schema_version', 'listenratio.table', 'listenratio.brand', 'listenratio.year']) {
    assert.ok(meta.some((m) => m.key === key), key);
  }
});

test('footers hold no texts and no names', async () => {
  const found = await rows(`SELECT path_in_schema FROM parquet_metadata('${current}/items/**/*.parquet')
    WHERE path_in_schema IN ('text', 'account', 'id', 'url') AND (stats_min IS NOT NULL OR stats_max IS NOT NULL)`);
  assert.deepEqual(found, []);
});

for (const slug of run.brands) {
  test(`the figures of ${slug}, computed from the tables in SQL`, async (t) => {
    const page = JSON.parse(readFileSync(join(reports, slug, 'figures.json'), 'utf8'));
    const held = page.coverage.sources.filter((s) => s.inbound === 'all').map((s) => s.file.replaceAll("'", "''"));
    await db.run(`SET VARIABLE brand = '${slug}'; SET VARIABLE as_of = TIMESTAMPTZ '${run.as_of}'; SET VARIABLE zone = '${page.zone}';
      SET VARIABLE held = [${held.map((file) => `'${file}'`)}]::VARCHAR[]`);
    const computed = new Map();
    for (const file of ['figures.sql', 'people.sql', 'threads.sql']) {
      const sql = readFileSync(new URL(file, import.meta.url), 'utf8').replaceAll(/read_parquet\('/g, `read_parquet('${current}/`);
      for (const r of await rows(sql)) computed.set(r.name, r);
    }
    let compared = 0;
    for (const f of page.figures) {
      const c = computed.get(f.name);
      const partial = page.coverage.capability !== 'all';
      if (!c || partial && ['talk_to_listen', 'listen_share', 'give_share', 'give_take'].includes(f.name)) continue;
      assert.equal(Number(c.n), f.n, `${f.name}: n`);
      if (f.value === null) continue;
      assert.equal(Number(c.of), f.of, `${f.name}: of`);
      assert.ok(Math.abs(c.value - f.value) <= 1e-9 * Math.max(1, Math.abs(f.value)), `${f.name}: ${c.value} and ${f.value}`);
      compared++;
    }
    t.diagnostic(`${compared} values agree`);
  });
}

test('figures.json, the figures table and figures.csv say the same', async () => {
  const stored = await rows(`SELECT brand, name, value, low, high, n, of FROM ${table('figures')} ORDER BY brand, name`);
  const shown = run.brands.flatMap((slug) => JSON.parse(readFileSync(join(reports, slug, 'figures.json'), 'utf8')).figures
    .map((f) => ({ brand: slug, name: f.name, value: f.value, low: f.low, high: f.high, n: BigInt(f.n), of: BigInt(f.of) })));
  shown.sort((a, b) => (a.brand + '/' + a.name < b.brand + '/' + b.name ? -1 : 1));
  stored.sort((a, b) => (a.brand + '/' + a.name < b.brand + '/' + b.name ? -1 : 1));
  assert.deepEqual(stored.map((s) => ({ ...s })), shown);
  for (const slug of run.brands) {
    const csv = await rows(`SELECT name, value, low, high, n, "of" FROM read_csv('${reports}/${slug}/figures.csv', header = true, all_varchar = true)`);
    const mine = shown.filter((f) => f.brand === slug);
    assert.equal(csv.length, mine.length);
    for (const f of mine) {
      const c = csv.find((r) => r.name === f.name);
      for (const key of ['value', 'low', 'high']) {
        assert.equal(c[key] ? Number(c[key]) : null, f[key], `${slug} ${f.name} ${key}`);
      }
      assert.deepEqual([BigInt(c.n), BigInt(c.of)], [f.n, f.of]);
    }
  }
});
