// Command listenratio reads the account histories that brands export, and writes one report per brand on how much it
// talks, how well it listens and how long people wait.
//
// [night.go] shows the whole run on one page. Each other file is one command or one matter of the run; the work is done
// in the rooms below pipeline, classify and report.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // brands have time zones; a bare machine has no zone files
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program without the process: it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	ctx, stop := withSignals(context.Background())
	defer stop()
	root := newRoot(stdout, stderr)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if cause := context.Cause(ctx); err != nil && cause != nil {
		err = cause
	}
	return explainFailure(err, stderr)
}

// withSignals ends the context at SIGINT or SIGTERM, with a failure that has the signal's exit status as its cause.
func withSignals(parent context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		s, ok := <-signals
		if !ok {
			return
		}
		signal.Stop(signals) // a second one kills
		status := statusInterrupted
		if s == syscall.SIGTERM {
			status = statusTerminated
		}
		cancel(&failure{status: status, err: fmt.Errorf("stopped by %v; nothing was published", s)})
	}()
	return ctx, func() {
		signal.Stop(signals)
		close(signals)
		cancel(nil)
	}
}

// explainFailure prints a failure the way all of them are printed, and returns its exit status.
func explainFailure(err error, stderr io.Writer) int {
	if err == nil {
		return statusDone
	}
	f := asFailure(err)
	if f.err != nil {
		word := "error"
		if f.status == statusPartly {
			word = "warning"
		}
		fmt.Fprintf(stderr, "listenratio: %s: %v\n", word, f.err)
	}
	if f.hint != "" {
		fmt.Fprintf(stderr, "listenratio: hint: %s\n", f.hint)
	}
	return f.status
}

func asFailure(err error) *failure {
	var f *failure
	if errors.As(err, &f) {
		return f
	}
	return classed(err)
}
