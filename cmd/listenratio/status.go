package main

import (
	"errors"
	"fmt"
	"strings"

	"listenratio/pipeline/export"
	"listenratio/pipeline/store"
	"listenratio/report/publish"
)

// The exit statuses, as the manual states them.
const (
	statusDone        = 0
	statusFailed      = 1   // nothing was published
	statusUsage       = 2   // wrong usage or configuration
	statusPartly      = 3   // published, but inputs or brands failed or too many records were unreadable
	statusUnchanged   = 4   // nothing new; only with --exit-code-unchanged
	statusNoInput     = 5   // no readable input
	statusLocked      = 75  // another run holds the lock
	statusDamaged     = 76  // the store is damaged
	statusInterrupted = 130 // by SIGINT
	statusTerminated  = 143 // by SIGTERM
)

// failure is an error with the exit status that it leads to and the next command to type.
type failure struct {
	status int
	err    error
	hint   string
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

func usage(hint, format string, args ...any) error {
	return &failure{statusUsage, fmt.Errorf(format, args...), hint}
}

// classed gives an error of the rooms below its status and hint.
func classed(err error) *failure {
	var unknown *export.Unknown
	switch {
	case errors.Is(err, store.ErrLocked), errors.Is(err, publish.ErrLocked):
		return &failure{statusLocked, err, "wait for the other run to end, or give this one its own --store and --reports"}
	case errors.Is(err, store.ErrDamaged):
		return &failure{statusDamaged, err, "move the store folder away and run again over all exports: it is rebuilt from them"}
	case errors.As(err, &unknown):
		return &failure{statusNoInput, err, "listenratio formats"}
	case strings.HasPrefix(err.Error(), "unknown command"), strings.HasPrefix(err.Error(), "unknown flag"),
		strings.HasPrefix(err.Error(), "unknown shorthand"):
		return &failure{statusUsage, err, "listenratio help"}
	}
	return &failure{statusFailed, err, ""}
}
