package export

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestMetaStructures fills the shapes of real exports with made-up contents and reads them. The shapes are names and
// kinds, without any contents, of exports that people gave away for study.
func TestMetaStructures(t *testing.T) {
	all, err := filepath.Glob(filepath.Join(real(t, "meta-structures"), "*.json"))
	if err != nil || len(all) == 0 {
		t.Fatal("no structures", err)
	}
	for _, name := range all {
		t.Run(filepath.Base(name), func(t *testing.T) { readStructure(t, name) })
	}
}

// thread is the folder of a conversation, which is called after a person.
var thread = regexp.MustCompile(`(messages/[a-z_0-9]+/)[^/]+/`)

func readStructure(t *testing.T, name string) {
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var shapes map[string]any
	if err := json.Unmarshal(b, &shapes); err != nil {
		t.Fatal(err)
	}
	tree, err := Open(builtFrom(t, shapes))
	if err != nil {
		t.Fatal(err)
	}
	defer tree.Close()
	checkStructure(t, readTree(t, tree, 1), strings.HasPrefix(filepath.Base(name), "IG"))
}

// builtFrom writes an export in the shapes into a folder.
func builtFrom(t *testing.T, shapes map[string]any) string {
	dir := t.TempDir()
	for i, path := range sortedKeys(shapes) {
		made, err := json.Marshal(fillShape("", shapes[path]))
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, filepath.FromSlash(thread.ReplaceAllString(path, fmt.Sprintf("${1}thread_%d/", i))))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, made, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// checkStructure checks that what somebody said was read, that nothing else was, and all of it without a fault.
func checkStructure(t *testing.T, r *reading, instagram bool) {
	if r.err != nil {
		t.Fatal(r.err)
	}
	read := map[string]bool{}
	for i, o := range r.outcomes {
		if r.files[i].Format != "meta" || o.Err != nil || o.Ledger.Faults > 0 || o.Ledger.Read == 0 {
			t.Errorf("%+v, %v", o.Ledger, o.Err)
		}
		read[filepath.Base(r.files[i].Member.Path)] = true
	}
	want := []string{"comments.json", "your_comments_in_groups.json", "your_posts__check_ins__photos_and_videos_1.json"}
	if instagram {
		want = []string{"message_1.json", "post_comments_1.json", "stories.json"}
	}
	if got := sortedKeys(read); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("read %q, want %q", got, want)
	}
	if len(r.exports) != 1 || len(r.exports[0].Owner.Names) == 0 || len(r.keep.items) < 3 {
		t.Errorf("%d exports, %d items", len(r.exports), len(r.keep.items))
	}
}

// fillShape puts a value of its kind wherever a shape names the kind.
func fillShape(key string, shape any) any {
	switch s := shape.(type) {
	case map[string]any:
		for k, v := range s {
			s[k] = fillShape(k, v)
		}
		return s
	case []any:
		if len(s) == 1 && s[0] == "array" {
			return []any{}
		}
		for i, v := range s {
			s[i] = fillShape(key, v)
		}
		return s
	case string:
		switch {
		case s == "number" && strings.HasSuffix(key, "_ms"):
			return 1758000000123
		case s == "number":
			return 1758000000
		case s == "boolean":
			return true
		}
		return "made up for " + key
	}
	return shape
}
