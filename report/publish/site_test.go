package publish

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// edition publishes two brands whose files say text, and an index.
func edition(dir, text string, keep int) (bool, error) {
	s, err := Open(dir)
	if err != nil {
		return false, err
	}
	defer s.Discard()
	for _, path := range []string{"index.html", "ann/index.html", "ann/figures.csv", "bob/index.html"} {
		if err := put(s, path, text); err != nil {
			return false, err
		}
	}
	return s.Commit(keep)
}

func put(s *Site, path, text string) error {
	return s.Write(path, func(w io.Writer) error { _, err := fmt.Fprint(w, path, " says ", text); return err })
}

// reads is what the edition that is read now says; empty where there is none, an error where it is not whole.
func reads(dir string) (string, error) {
	if _, err := os.Stat(filepath.Join(dir, "current")); err != nil {
		return "", nil
	}
	says := ""
	for _, path := range []string{"index.html", "ann/index.html", "ann/figures.csv", "bob/index.html"} {
		b, err := os.ReadFile(filepath.Join(dir, "current", path))
		if err != nil {
			return "", err
		}
		_, text, ok := strings.Cut(string(b), " says ")
		if !ok || says != "" && says != text {
			return "", fmt.Errorf("%s holds %q", path, b)
		}
		says = text
	}
	return says, nil
}

func runs(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(dir, "runs"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestEditionsFollowEachOther(t *testing.T) {
	dir := t.TempDir()
	for i, text := range []string{"one", "one", "two", "three", "four", "one"} {
		changed, err := edition(dir, text, 2)
		if err != nil || changed != (i != 1) {
			t.Fatalf("%s: changed %v, %v", text, changed, err)
		}
		if got, err := reads(dir); got != text || err != nil {
			t.Fatalf("reads %q, %v", got, err)
		}
	}
	if left := runs(t, dir); len(left) != 2 || number(left[1]) != 5 {
		t.Errorf("left are %q", left)
	}
}

func TestUnchangedTouchesNothing(t *testing.T) {
	dir := t.TempDir()
	if _, err := edition(dir, "one", 3); err != nil {
		t.Fatal(err)
	}
	before, _ := os.Lstat(filepath.Join(dir, "current"))
	if _, err := edition(dir, "one", 3); err != nil {
		t.Fatal(err)
	}
	after, _ := os.Lstat(filepath.Join(dir, "current"))
	if !os.SameFile(before, after) || len(runs(t, dir)) != 1 {
		t.Error("an edition of the same bytes was published")
	}
}

func TestKeepOldFolder(t *testing.T) {
	dir := t.TempDir()
	if _, err := edition(dir, "one", 3); err != nil {
		t.Fatal(err)
	}
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Discard()
	broken := errors.New("broken")
	put(s, "bob/figures.csv", "half")
	if err := s.Write("bob/index.html", func(w io.Writer) error { io.WriteString(w, "half a pa"); return broken }); !errors.Is(err, broken) {
		t.Fatal(err)
	}
	edit := func(file string, old []byte) []byte {
		if file == "index.html" {
			return append([]byte("banner "), old...)
		}
		return old
	}
	for slug, want := range map[string]bool{"bob": true, "ann": true, "eve": false} {
		if ok, err := s.Keep(slug, edit); ok != want || err != nil {
			t.Errorf("keep %s: %v, %v", slug, ok, err)
		}
	}
	if changed, err := s.Commit(3); !changed || err != nil {
		t.Fatal(changed, err)
	}
	b, err := os.ReadFile(filepath.Join(dir, "current/bob/index.html"))
	if string(b) != "banner bob/index.html says one" {
		t.Errorf("%q, %v", b, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "current/bob/figures.csv")); !os.IsNotExist(err) {
		t.Error("a file of the failed update was published")
	}
	names := runs(t, dir)
	a, _ := os.Stat(filepath.Join(dir, "runs", names[0], "ann/figures.csv"))
	z, _ := os.Stat(filepath.Join(dir, "runs", names[1], "ann/figures.csv"))
	if !os.SameFile(a, z) {
		t.Error("an unchanged file was copied")
	}
}

func TestOneAtATime(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir); !errors.Is(err, ErrLocked) {
		t.Error(err)
	}
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	if entries, _ := filepath.Glob(filepath.Join(dir, ".tmp-*")); len(entries) > 0 {
		t.Errorf("left behind: %q", entries)
	}
}

func TestPathsStayInside(t *testing.T) {
	s, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Discard()
	for _, path := range []string{"../x", "/etc/x", "a/../../x", "", ".", "a//b"} {
		if err := put(s, path, "x"); err == nil {
			t.Errorf("wrote %q", path)
		}
		if _, err := s.Keep(path, nil); err == nil {
			t.Errorf("kept %q", path)
		}
	}
}

// TestKilledAnywhere kills a publishing process before each of its steps: what is read is the old edition or the new
// one, and the next run needs no repair.
func TestKilledAnywhere(t *testing.T) {
	if at := os.Getenv("LISTENRATIO_TEST_KILL_AT"); at != "" {
		die(at)
		return
	}
	kills := 0
	for n := 1; ; n++ {
		dir := t.TempDir()
		if _, err := edition(dir, "old", 1); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilledAnywhere$")
		cmd.Env = append(os.Environ(), "LISTENRATIO_TEST_KILL_AT="+strconv.Itoa(n), "LISTENRATIO_TEST_DIR="+dir)
		err := cmd.Run()
		if got, bad := reads(dir); bad != nil || got != "old" && got != "new" {
			t.Fatalf("killed at step %d: reads %q, %v", n, got, bad)
		}
		if _, err := edition(dir, "newer", 1); err != nil {
			t.Fatalf("after step %d: %v", n, err)
		}
		if got, bad := reads(dir); got != "newer" || len(runs(t, dir)) != 1 {
			t.Fatalf("after step %d: reads %q, %v; editions %q", n, got, bad, runs(t, dir))
		}
		if err == nil {
			break
		}
		kills++
	}
	if kills < 10 {
		t.Errorf("only %d steps", kills)
	}
}

// TestKilledRunIsTakenUp: what a killed run had made whole is not made a second time.
func TestKilledRunIsTakenUp(t *testing.T) {
	for n := 1; ; n++ {
		dir := t.TempDir()
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilledAnywhere$")
		cmd.Env = append(os.Environ(), "LISTENRATIO_TEST_KILL_AT="+strconv.Itoa(n), "LISTENRATIO_TEST_DIR="+dir)
		killed := cmd.Run() != nil
		if _, err := edition(dir, "new", 1); err != nil {
			t.Fatal(err)
		}
		if got, bad := reads(dir); got != "new" || bad != nil || len(runs(t, dir)) != 1 || !strings.HasPrefix(runs(t, dir)[0], "000001-") {
			t.Fatalf("killed at step %d: reads %q, %v; editions %q", n, got, bad, runs(t, dir))
		}
		if !killed {
			return
		}
	}
}

func die(at string) {
	n, _ := strconv.Atoi(at)
	step = func(string) {
		if n--; n == 0 {
			syscall.Kill(os.Getpid(), syscall.SIGKILL)
			select {}
		}
	}
	if _, err := edition(os.Getenv("LISTENRATIO_TEST_DIR"), "new", 1); err != nil {
		panic(err)
	}
}
