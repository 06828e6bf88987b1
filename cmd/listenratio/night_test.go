package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"listenratio/pipeline"
)

// outputs is where a run of a test writes.
type outputs struct{ dir string }

func (o outputs) store() string   { return filepath.Join(o.dir, "store") }
func (o outputs) reports() string { return filepath.Join(o.dir, "reports") }

// listen runs the program in process and returns its exit status and what it printed.
func (o outputs) listen(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	args = append([]string{"run", "--log-format", "off", "--store", o.store(), "--reports", o.reports()}, args...)
	status = run(args, &out, &errs)
	return status, out.String(), errs.String()
}

// must is listen for runs that must end with status 0.
func (o outputs) must(t *testing.T, args ...string) string {
	t.Helper()
	status, stdout, stderr := o.listen(args...)
	if status != 0 {
		t.Fatalf("run %v: status %d\n%s%s", args, status, stdout, stderr)
	}
	return stdout
}

// files are the names below the folder with their contents; of links, where they lead to. Lock files are left out.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == ".lock" {
			return err
		}
		if d.Type()&fs.ModeSymlink != 0 {
			to, err := os.Readlink(path)
			found[path[len(dir):]] = "→ " + to
			return err
		}
		data, err := os.ReadFile(path)
		found[path[len(dir):]] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// same fails the test where two sets of files differ.
func same(t *testing.T, what string, got, want map[string]string) {
	t.Helper()
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s: %s differs", what, name)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s: %s is new", what, name)
		}
	}
}

const (
	fixtures = "../../fixtures/"
	twcs     = fixtures + "twcs/plain"
)

// world is the made-up world of three brands, with its configuration first.
var world = []string{"--config=" + fixtures + "world.toml", fixtures + "interchange/world", fixtures + "twcs/world",
	fixtures + "x/world", fixtures + "mastodon/world"}

func TestSecondRunChangesNoByte(t *testing.T) {
	o := outputs{t.TempDir()}
	o.must(t, world...)
	before, when := files(t, o.dir), modTimes(t, o.dir)
	if stdout := o.must(t, world...); !strings.HasPrefix(stdout, "nothing new") {
		t.Errorf("second run says %q", stdout)
	}
	same(t, "second run", files(t, o.dir), before)
	if after := modTimes(t, o.dir); after != when {
		t.Error("a file was touched")
	}
	if status, _, _ := o.listen(append(world, "--exit-code-unchanged")...); status != statusUnchanged {
		t.Errorf("status %d, want %d", status, statusUnchanged)
	}
}

func modTimes(t *testing.T, dir string) string {
	var b strings.Builder
	for name := range files(t, dir) {
		info, err := os.Lstat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&b, info.ModTime().UnixNano())
	}
	lines := strings.Split(b.String(), "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// TestSameBytesEverywhere runs over the same exports on one core and on several, in other orders and time zones.
func TestSameBytesEverywhere(t *testing.T) {
	first := outputs{t.TempDir()}
	first.must(t, world...)
	want := files(t, first.dir)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	defer func(l *time.Location) { time.Local = l }(time.Local)
	for i, cores := range []int{1, 2, 4} {
		runtime.GOMAXPROCS(cores)
		time.Local = time.FixedZone("elsewhere", (i-1)*5*3600)
		exports := slices.Clone(world)
		slices.Reverse(exports[i:])
		o := outputs{t.TempDir()}
		o.must(t, exports...)
		same(t, fmt.Sprintf("%d cores", cores), files(t, o.dir), want)
	}
}

// TestNightByNight reads exports one night after the other and compares the items and figures with those of one night
// over all of them.
func TestNightByNight(t *testing.T) {
	once, nightly := outputs{t.TempDir()}, outputs{t.TempDir()}
	once.must(t, world...)
	for i := 2; i <= len(world); i++ {
		nightly.must(t, world[:i]...)
	}
	want, got := files(t, once.dir), files(t, nightly.dir)
	for name, data := range want {
		current := strings.HasPrefix(name, "/reports/runs/") || strings.HasPrefix(name, "/store/trees/")
		if !current {
			continue
		}
		_, rest, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(name, "/reports/runs/"), "/store/trees/"), "/")
		if rest == "run.json" || rest == "index.html" {
			continue // they name the manifest's number
		}
		if !slices.ContainsFunc(keys(got), func(other string) bool { return strings.HasSuffix(other, "/"+rest) && got[other] == data }) {
			t.Errorf("%s of one night is not among the files of several nights", rest)
		}
	}
}

func keys(m map[string]string) []string {
	var list []string
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}

// TestGolden10OverlappingExports reads a file and a copy of it that was cut and extended.
func TestGolden10OverlappingExports(t *testing.T) {
	dir := t.TempDir()
	line := func(id, account, inbound, at, text string) string {
		return fmt.Sprintf(`{"id":%q,"account":%q,"inbound":%s,"created_at":%q,"text":%q}`+"\n", id, account, inbound, at, text)
	}
	a := line("1", "acme", "false", "2026-03-02T12:00:00Z", "our new mugs are here") + line("2", "jo", "true", "2026-03-02T12:05:00Z", "@acme nice")
	b := line("2", "jo", "true", "2026-03-02T12:05:00Z", "@acme nice") + line("3", "jo", "true", "2026-03-02T13:00:00Z", "@acme how much?")
	write(t, dir+"/a.jsonl", a)
	write(t, dir+"/b.jsonl", b)
	o := outputs{dir}
	stdout := o.must(t, dir+"/a.jsonl", dir+"/b.jsonl")
	if want := "4 read = 3 stored + 1 duplicate + 0 revised + 0 excluded + 0 faults\n"; !strings.HasPrefix(stdout, want) {
		t.Errorf("got %q, want %q", stdout, want)
	}
	for _, in := range readRun(t, o).Inputs {
		if !in.Balanced() {
			t.Errorf("the ledger of %s does not balance: %+v", in.File, in)
		}
	}
}

func write(t *testing.T, path, data string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func readRun(t *testing.T, o outputs) (r struct {
	Inputs []pipeline.Ledger
	Totals totals
	Brands []string
}) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(o.reports(), "current", "run.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestGolden13TotalsAgree compares what the page, the CSV and figures.json say of each figure.
func TestGolden13TotalsAgree(t *testing.T) {
	o := outputs{t.TempDir()}
	o.must(t, world...)
	for _, brand := range readRun(t, o).Brands {
		dir := filepath.Join(o.reports(), "current", brand)
		var doc struct {
			Figures []struct {
				Name, Says string
				N, Of      int64
			}
		}
		data, err := os.ReadFile(filepath.Join(dir, "figures.json"))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &doc); err != nil {
			t.Fatal(err)
		}
		csv, _ := os.ReadFile(filepath.Join(dir, "figures.csv"))
		page, _ := os.ReadFile(filepath.Join(dir, "index.html"))
		for _, f := range doc.Figures {
			row := csvRow(string(csv), f.Name)
			if !strings.Contains(row, fmt.Sprintf(",%d,%d,", f.N, f.Of)) {
				t.Errorf("%s: %s is %d of %d in figures.json and %q in figures.csv", brand, f.Name, f.N, f.Of, row)
			}
			if !bytes.Contains(page, []byte(`id="figure-`+f.Name)) && !bytes.Contains(page, []byte(f.Name)) {
				t.Errorf("%s: the page lacks %s", brand, f.Name)
			}
		}
	}
}

func csvRow(csv, name string) string {
	for line := range strings.Lines(csv) {
		if strings.HasPrefix(line, name+",") || strings.HasPrefix(line, `"`+name+`",`) {
			return line
		}
	}
	return ""
}

// TestCorrectionsWin gives one item another class by hand.
func TestCorrectionsWin(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.jsonl", `{"id":"1","account":"acme","inbound":false,"created_at":"2026-03-02T12:00:00Z","text":"our new mugs are here, buy now"}`+"\n")
	write(t, dir+"/right.csv", "item,class\n1,value-share\n")
	write(t, dir+"/wrong.csv", "item,class\n1,advert\n")
	o := outputs{dir}
	o.must(t, dir+"/a.jsonl", "--corrections", dir+"/right.csv")
	var out bytes.Buffer
	if status := run([]string{"explain", "--store", o.store(), "1"}, &out, &out); status != 0 || !strings.Contains(out.String(), "class    value-share") {
		t.Errorf("status %d: %s", status, out.String())
	}
	if status, _, stderr := o.listen(dir+"/a.jsonl", "--corrections", dir+"/wrong.csv"); status != statusUsage || !strings.Contains(stderr, "line 2") {
		t.Errorf("status %d: %s", status, stderr)
	}
}
