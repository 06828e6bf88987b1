package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"listenratio/pipeline/store"
)

func TestStatuses(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/notes.txt", "these are notes\n")
	write(t, dir+"/sides.jsonl", `{"id":"1","account":"acme","created_at":"2026-03-02T12:00:00Z","text":"hello"}`+"\n")
	write(t, dir+"/bad.toml", "stroe = \"x\"\n")
	write(t, dir+"/zone.toml", "[[brand]]\nname = \"Acme\"\naccounts = [\"acme\"]\nzone = \"Mars/Olympus\"\n")
	write(t, dir+"/cut.zip", "PK\x03\x04 and then nothing")
	write(t, dir+"/half.jsonl", `{"id":"1","account":"acme","inbound":false,"created_at":"2026-03-02T12:00:00Z","text":"hello"}`+"\n{\"id\":\n")
	write(t, dir+"/nothing.csv", "")
	write(t, dir+"/posts.html", "<!DOCTYPE html><title>Your posts</title>")
	write(t, dir+"/page_content.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	write(t, dir+"/table.csv", "Day,Words\n1,2\n")
	write(t, dir+"/header.csv", "id,account,inbound,created_at,text\n")
	if err := os.Mkdir(dir+"/empty", 0o700); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		args   []string
		status int
		says   string // must be in what is printed on stderr
	}{
		{"no command", []string{"listne"}, statusUsage, `unknown command "listne"`},
		{"no export", []string{"run"}, statusUsage, "run EXPORT"},
		{"wrong flag", []string{"run", "--stroe", "x", dir}, statusUsage, "hint: listenratio help run"},
		{"absent file", []string{"run", dir + "/absent"}, statusNoInput, "no such file"},
		{"empty folder", []string{"run", dir + "/empty"}, statusNoInput, "no file"},
		{"unknown format", []string{"run", dir + "/notes.txt"}, statusNoInput, "looked for Mastodon archive"},
		{"one export", []string{"run", dir + "/notes.txt"}, statusNoInput, "the export cannot be read"},
		{"empty file", []string{"run", dir + "/nothing.csv"}, statusNoInput, "0 bytes"},
		{"HTML", []string{"run", dir + "/posts.html"}, statusNoInput, "again, as JSON"},
		{"old workbook", []string{"run", dir + "/page_content.xls"}, statusNoInput, "save it as XLSX"},
		{"unknown table", []string{"run", dir + "/table.csv"}, statusNoInput, "listenratio formats --mapping"},
		{"no item", []string{"run", dir + "/header.csv"}, statusNoInput, "not one item"},
		{"cut-off zip", []string{"run", dir + "/cut.zip"}, statusNoInput, "cut.zip"},
		{"nobody's side", []string{"run", dir + "/sides.jsonl"}, statusUsage, "--brand"},
		{"nobody's side beside an export", []string{"run", dir + "/sides.jsonl", twcs}, statusPartly, "sides.jsonl: the export does not say which items are the brand's own; name the brand with --brand"},
		{"wrong key", []string{"run", "--config", dir + "/bad.toml", twcs}, statusUsage, "stroe"},
		{"wrong zone", []string{"config", "check", "--config", dir + "/zone.toml"}, statusUsage, "Mars/Olympus"},
		{"absent configuration", []string{"config", "check", "--config", dir + "/none.toml"}, statusUsage, "none.toml"},
		{"wrong time", []string{"run", "--as-of", "yesterday", twcs}, statusUsage, "as_of"},
		{"wrong people", []string{"run", "--people", "all", twcs}, statusUsage, "pseudonym"},
		{"wrong language", []string{"run", "--language", "tlh", twcs}, statusUsage, "en, de, es, fr"},
		{"wrong switch", []string{"run", "--mail-summary=perhaps", twcs}, statusUsage, "mail-summary"},
		{"brand without accounts", []string{"run", "--brand", "Acme", twcs}, statusUsage, "no accounts"},
		{"too many faults", []string{"run", dir + "/half.jsonl"}, statusPartly, "half.jsonl: record 2 at byte"},
		{"one export of two", []string{"run", dir + "/absent", twcs}, statusPartly, "published without 1 input"},
		{"no store", []string{"explain", "--store", dir + "/none", "1"}, statusNoInput, "hint: listenratio run"},
		{"no labels", []string{"eval", dir + "/none.csv"}, statusNoInput, "none.csv"},
		{"help", []string{"help"}, statusDone, ""},
		{"formats", []string{"formats"}, statusDone, ""},
		{"mapping", []string{"formats", "--mapping", "front"}, statusDone, ""},
		{"unknown mapping", []string{"formats", "--mapping", "back"}, statusUsage, "chatwoot, engage-digital"},
		{"wrong mapping", []string{"run", "--mapping", dir + "/bad.toml", twcs}, statusUsage, "read mapping"},
		{"version", []string{"version"}, statusDone, ""},
		{"completion", []string{"completion", "bash"}, statusDone, ""},
		{"configuration", []string{"config", "show"}, statusDone, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			args := tt.args
			if args[0] == "run" {
				o := outputs{t.TempDir()}
				args = append(args, "--log-format", "off", "--store", o.store(), "--reports", o.reports())
			}
			if status := run(args, &out, &errs); status != tt.status || !strings.Contains(errs.String(), tt.says) {
				t.Errorf("status %d, want %d; says %q, want %q in it", status, tt.status, errs.String(), tt.says)
			}
		})
	}
}

// TestFailureLeavesAllAsItWas lets runs fail after one that succeeded.
func TestFailureLeavesAllAsItWas(t *testing.T) {
	o := outputs{t.TempDir()}
	o.must(t, twcs)
	before := files(t, o.dir)
	bad := t.TempDir()
	write(t, bad+"/cut.zip", "PK\x03\x04 and then nothing")
	for _, export := range []string{bad + "/cut.zip", bad + "/absent", bad} {
		if status, _, _ := o.listen(export); status != statusNoInput {
			t.Errorf("%s: status %d", filepath.Base(export), status)
		}
		same(t, export, files(t, o.dir), before)
	}
}

func TestTwoRunsAtOnce(t *testing.T) {
	o := outputs{t.TempDir()}
	s, err := store.Open(o.store())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if status, _, stderr := o.listen(twcs); status != statusLocked || !strings.Contains(stderr, "another run") {
		t.Errorf("status %d: %s", status, stderr)
	}
}

func TestDamagedStore(t *testing.T) {
	o := outputs{t.TempDir()}
	o.must(t, twcs)
	parts, err := filepath.Glob(o.store() + "/parts/*.parquet")
	if err != nil || len(parts) == 0 {
		t.Fatal(parts, err)
	}
	for _, p := range parts {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		data[len(data)/2] ^= 1
		os.Chmod(p, 0o600)
		write(t, p, string(data))
	}
	reports := files(t, o.reports())
	if status, _, stderr := o.listen(twcs, fixtures+"x/plain"); status != statusDamaged || !strings.Contains(stderr, "hint:") {
		t.Errorf("status %d: %s", status, stderr)
	}
	same(t, "reports", files(t, o.reports()), reports)
}

// asProgram makes the test binary the program, for tests that need a process of its own.
const asProgram = "TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

func (o outputs) program(args ...string) *exec.Cmd {
	args = append([]string{"run", "--log-format", "off", "--store", o.store(), "--reports", o.reports()}, args...)
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), asProgram+"=1")
	return c
}

// TestKilledAnywhere kills the program after ever longer times and lets the next run finish: the outcome is that of a
// run that was never killed.
func TestKilledAnywhere(t *testing.T) {
	whole := outputs{t.TempDir()}
	whole.must(t, world...)
	want := files(t, whole.dir)
	o := outputs{t.TempDir()}
	for wait := time.Millisecond; wait < 2*time.Second; wait = wait * 5 / 4 {
		c := o.program(world...)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(wait)
		c.Process.Kill()
		if c.Wait() == nil {
			break
		}
	}
	o.must(t, world...)
	same(t, "after kills", files(t, o.dir), want)
}

func TestSignals(t *testing.T) {
	for s, want := range map[syscall.Signal]int{syscall.SIGTERM: statusTerminated, syscall.SIGINT: statusInterrupted} {
		o := outputs{t.TempDir()}
		fifo := o.dir + "/endless.jsonl"
		write(t, fifo, strings.Repeat(`{"id":"1","account":"acme","inbound":false,"created_at":"2026-03-02T12:00:00Z","text":"hello"}`+"\n", 2_000_000))
		c := o.program(fifo)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(300 * time.Millisecond)
		c.Process.Signal(s)
		c.Wait()
		if got := c.ProcessState.ExitCode(); got != want {
			t.Errorf("%v: status %d, want %d", s, got, want)
		}
		if _, err := os.Stat(o.reports() + "/current"); err == nil {
			t.Errorf("%v: something was published", s)
		}
	}
}

// TestFullDisk runs on a file system that is too small.
func TestFullDisk(t *testing.T) {
	if _, err := exec.LookPath("unshare"); err != nil {
		t.Skip("no unshare")
	}
	dir := t.TempDir()
	if out, err := exec.Command("unshare", "-Urm", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("cannot mount in a namespace: %s", out)
	}
	script := `mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && "$@"; status=$?; ls -a "$0/store" | grep -c '^manifest' ; exit $status`
	for _, size := range []string{"16k", "64k", "256k"} {
		o := outputs{dir}
		p := o.program(world...)
		c := exec.Command("unshare", append([]string{"-Urm", "sh", "-c", script, dir, size, dir}, p.Args...)...)
		c.Env = p.Env
		out, _ := c.CombinedOutput()
		if got := c.ProcessState.ExitCode(); got != statusFailed || !strings.Contains(string(out), "no space left") {
			t.Errorf("%s: status %d: %s", size, got, out)
		}
		if !strings.HasSuffix(strings.TrimSpace(string(out)), "0") {
			t.Errorf("%s: a manifest was written: %s", size, out)
		}
	}
}

// TestNotes has an export of which its reader has something to say, beside a file that is known and not read: the report
// tells both, once, and the command the latter.
func TestNotes(t *testing.T) {
	o, dir := outputs{t.TempDir()}, t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(fixtures+"x/manifest-count/export")); err != nil {
		t.Fatal(err)
	}
	write(t, dir+"/page_content.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	status, _, stderr := o.listen(dir)
	if status != statusDone || !strings.Contains(stderr, "left out: ") || !strings.Contains(stderr, "page_content.xls is an Excel file") {
		t.Errorf("status %d: %s", status, stderr)
	}
	pages, err := filepath.Glob(o.reports() + "/current/*/index.html")
	if err != nil || len(pages) != 1 {
		t.Fatal(pages, err)
	}
	page, err := os.ReadFile(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, says := range []string{"Note on ", "page_content.xls is an Excel file", "one of several parts", "2 records are in it"} {
		if !strings.Contains(string(page), says) {
			t.Errorf("the page does not say %q", says)
		}
	}
	if n := strings.Count(string(page), "page_content.xls is an Excel file"); n != 1 {
		t.Errorf("the page says so %d times", n)
	}
}
