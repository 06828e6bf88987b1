// Command train turns labelled texts into the weights file of package model. The same files in the same order give
// the same bytes on every machine: no clock, no random source, no map order, and floating point without fused steps.
//
//	go run ./classify/model/train LABELS.csv… -o classify/model/weights.bin
//
// A file with a column "label" holds outbound texts, one with "needs_reply" inbound texts; see [read]. It prints what
// the model scores on brands that it has not seen, and writes nothing of the texts but the weights of hashed features
// that several brands share.
package main

import (
	"fmt"
	"io"
	"os"
	"slices"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train: error:", err)
		os.Exit(1)
	}
}

// run trains on the files named in args and writes the weights to the file after "-o". After "-judge" stands a file
// whose brands are held out, one after the other, for the printed scores; without it every file is.
func run(args []string, w io.Writer) error {
	job, err := parse(args)
	if err != nil {
		return err
	}
	var rows []example
	for i, name := range job.files {
		more, err := readFile(name, i == job.judge || job.judge < 0)
		if err != nil {
			return err
		}
		rows = append(rows, more...)
	}
	file, err := train(rows, w)
	if err != nil || job.out == "" {
		return err
	}
	return os.WriteFile(job.out, file, 0o644)
}

type job struct {
	files []string
	out   string
	judge int // index in files; -1 means all
}

func parse(args []string) (job, error) {
	j := job{judge: -1}
	for i := 0; i < len(args); i++ {
		if args[i] != "-o" && args[i] != "-judge" {
			j.files = append(j.files, args[i])
			continue
		}
		if i+1 == len(args) {
			return j, fmt.Errorf("read arguments: nothing after %s", args[i])
		}
		if args[i] == "-o" {
			j.out = args[i+1]
		} else {
			j.files = append(j.files, args[i+1])
			j.judge = len(j.files) - 1
		}
		i++
	}
	if len(j.files) == 0 {
		return j, fmt.Errorf("read arguments: no labelled files; usage: train LABELS.csv… [-judge LABELS.csv] -o WEIGHTS")
	}
	return j, nil
}

// brands returns the brands of rows that pass, sorted.
func brands(rows []example, pass func(*example) bool) []string {
	var names []string
	for i := range rows {
		if pass(&rows[i]) {
			names = append(names, rows[i].brand)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
