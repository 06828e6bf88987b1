package main

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// teller tells how the run goes: on a terminal one line that is written over, elsewhere one JSON line per stage and brand.
// Texts, names and ids never pass through it.
type teller struct {
	mu       sync.Mutex
	out      io.Writer
	logger   *slog.Logger // nil on a terminal
	terminal bool
	now      string // the stage being shown
	shownAt  time.Time
}

// newTeller makes a teller for stderr. format is auto, text, json or off.
func newTeller(out io.Writer, format string) (*teller, error) {
	t := &teller{out: out}
	f, isFile := out.(*os.File)
	switch format {
	case "auto":
		if t.terminal = isFile && term.IsTerminal(int(f.Fd())); !t.terminal {
			t.logger = slog.New(slog.NewJSONHandler(out, nil))
		}
	case "text":
		t.logger = slog.New(slog.NewTextHandler(out, nil))
	case "json":
		t.logger = slog.New(slog.NewJSONHandler(out, nil))
	case "off":
	default:
		return nil, usage("", "log format is %q; it can be auto, text, json or off", format)
	}
	return t, nil
}

// log tells that a stage is done.
func (t *teller) log(msg string, attrs ...slog.Attr) {
	if t.logger != nil {
		args := make([]any, len(attrs))
		for i, a := range attrs {
			args[i] = a
		}
		t.logger.Info(msg, args...)
	}
	t.stage(msg)
}

// warn tells something that the operator should know.
func (t *teller) warn(msg string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.logger != nil {
		t.logger.Warn(msg)
		return
	}
	t.wipe()
	fmt.Fprintf(t.out, "listenratio: warning: %s\n", msg)
}

// stage shows what is being done, on a terminal only.
func (t *teller) stage(what string) {
	if !t.terminal {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.wipe()
	t.now = what
	fmt.Fprint(t.out, what, " …")
}

// bytes shows how much was read, at most ten times a second.
func (t *teller) bytes(n int64) {
	if t.terminal && time.Since(t.shownAt) > 100*time.Millisecond {
		t.shownAt = time.Now()
		t.stage(fmt.Sprintf("reading: %d MB", n/1_000_000))
	}
}

// end wipes the line.
func (t *teller) end() {
	if t.terminal {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.wipe()
	}
}

func (t *teller) wipe() {
	if t.now != "" {
		fmt.Fprint(t.out, "\r\x1b[K")
		t.now = ""
	}
}
