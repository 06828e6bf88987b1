package html

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"listenratio/report"
)

// TestShow writes made-up pages to the folder named by LISTENRATIO_SHOW, to be looked at.
func TestShow(t *testing.T) {
	dir := os.Getenv("LISTENRATIO_SHOW")
	if dir == "" {
		t.Skip("LISTENRATIO_SHOW is not set")
	}
	ix := report.Index{Version: "0.1.0", Rules: "2026-11-20"}
	for i, name := range []string{"Harbour Kettles", "Nordlicht Bank", "Tram & Bus"} {
		p := made(name, []string{"harbour", "nordlicht", "tram"}[i], uint64(i+1))
		ix.AsOf = p.AsOf
		ix.Brands = append(ix.Brands, p.Entry())
		show(t, filepath.Join(dir, p.Slug, "index.html"), func(b *bytes.Buffer) error { return WritePage(b, p) })
		show(t, filepath.Join(dir, p.Slug, "evidence.html"), func(b *bytes.Buffer) error { return WriteEvidence(b, p) })
	}
	show(t, filepath.Join(dir, "index.html"), func(b *bytes.Buffer) error { return WriteIndex(b, &ix) })
}

func show(t *testing.T, name string, write func(b *bytes.Buffer) error) {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
