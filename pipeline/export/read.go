package export

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"golang.org/x/sync/errgroup"
)

// Options are the parts of a reading that have a default.
type Options struct {
	First    int32             // number of the first file in the run's list of sources: file i is source First+i
	Progress func(bytes int64) // is told now and then how many decompressed bytes were read; called from one goroutine
}

// Read reads files and hands what is in them to the sinks, all of them at once, one goroutine each, also for a single
// file. The items come in no particular order. Outcome i is file i's; a file that is refused as a whole has an Err
// there and does not end the reading. Read returns an error where a sink does or the context ends, and then stops
// early; all its goroutines have ended when it returns.
func Read(ctx context.Context, files []File, sinks []Sink, o Options) ([]Outcome, error) {
	if len(sinks) == 0 {
		return nil, fmt.Errorf("read exports: no sink")
	}
	full, free := make(chan *batch, len(sinks)), make(chan *batch, 2*len(sinks)+2)
	for range cap(free) {
		free <- new(batch)
	}
	outcomes := make([]Outcome, len(files))
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(full)
		c := &cutter{full: full, free: free, tell: o.Progress}
		for i, f := range files {
			outcomes[i].Ledger.File, outcomes[i].Ledger.Format = f.Member.Path, f.Format
			if err := c.file(ctx, i, f, &outcomes[i]); err != nil {
				return err
			}
		}
		return nil
	})
	parts := make([][]Outcome, 0, len(sinks))
	for _, sink := range sinks {
		w := &worker{files: files, first: o.First, sink: sink, outcomes: make([]Outcome, len(files))}
		parts = append(parts, w.outcomes)
		g.Go(func() error { return w.run(ctx, full, free) })
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	for _, part := range parts {
		for i := range part {
			outcomes[i].add(&part[i])
		}
	}
	for i, f := range files {
		if o := &outcomes[i]; f.Expect != 0 && o.records != f.Expect {
			o.Notes = append(o.Notes, fmt.Sprintf("the export says that %d records are in it; %d were found", f.Expect, o.records))
		}
	}
	return outcomes, nil
}

// Sum is the SHA-256 of a member's decompressed bytes, in hex: the same out of a folder, a zip and a tar.gz.
func Sum(m Member) (sha string, err error) {
	r, err := m.Open()
	if err != nil {
		return "", err
	}
	defer r.Close()
	h := sha256.New()
	if _, err := io.CopyBuffer(struct{ io.Writer }{h}, struct{ io.Reader }{r}, make([]byte, 256<<10)); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
