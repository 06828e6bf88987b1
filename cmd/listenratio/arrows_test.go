package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// arrows is which of the project's own packages each may import. What is not in the table may import nothing. Among
// the top-level folders the arrows run cmd → report → classify → pipeline; a folder's children import it, never the
// other way.
var arrows = map[string][]string{
	"pipeline":          {},
	"pipeline/export":   {"pipeline"},
	"pipeline/collate":  {"pipeline"},
	"pipeline/store":    {"pipeline"},
	"pipeline/turn":     {"pipeline"},
	"classify":          {"pipeline"},
	"classify/rules":    {"classify", "pipeline"},
	"classify/model":    {"classify", "pipeline"},
	"classify/judge":    {"classify", "classify/rules", "classify/model", "pipeline"},
	"classify/evaluate": {"classify", "classify/judge", "classify/model", "pipeline"},
	"report":            {"classify", "pipeline"},
	"report/metric":     {"report", "report/metric/stat", "report/metric/hours", "report/metric/repeat", "report/metric/lexis", "classify", "pipeline", "pipeline/turn"},
	"report/evidence":   {"report", "classify", "pipeline", "pipeline/turn"},
	"report/words":      {"report"},
	"report/chart":      {"report", "report/words"},
	"report/html":       {"report", "report/chart", "report/words", "pipeline"},
	"report/sheet":      {"report"},
}

// outside is which packages may import a module of others. The rooms that know a library are few on purpose.
var outside = map[string][]string{
	"github.com/parquet-go/parquet-go": {"pipeline/store"},
	"github.com/apache/arrow/go/v15":   {"pipeline", "pipeline/store", "cmd/listenratio"},
	"github.com/spf13/pflag":           {"cmd/listenratio"},
	"github.com/spf13/cobra":           {"cmd/listenratio"},
	"github.com/pelletier/go-toml/v2":  {"cmd/listenratio", "pipeline/export"},
	"net/http":                         {},
	"net":                              {},
	"os/exec":                          {},
	"plugin":                           {},
	"text/template":                    {},
}

type goPackage struct {
	ImportPath string
	Imports    []string
}

func TestArrows(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "listenratio/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p goPackage
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		checkArrows(t, p)
	}
}

func checkArrows(t *testing.T, p goPackage) {
	t.Helper()
	name := strings.TrimPrefix(p.ImportPath, "listenratio/")
	free := strings.HasPrefix(name, "cmd/") || strings.HasPrefix(name, "fixtures/") || strings.HasSuffix(name, "/train") || strings.HasSuffix(name, "/fit")
	for _, imported := range p.Imports {
		if own, ok := strings.CutPrefix(imported, "listenratio/"); ok {
			if !free && !slices.Contains(arrows[name], own) {
				t.Errorf("%s imports %s, which no arrow allows", name, own)
			}
			continue
		}
		for module, allowed := range outside {
			inside := imported == module || strings.Contains(module, ".") && strings.HasPrefix(imported, module+"/")
			if inside && !free && !slices.Contains(allowed, name) {
				t.Errorf("%s imports %s, which is left to %v", name, imported, allowed)
			}
		}
	}
}
