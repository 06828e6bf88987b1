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
// whose texts alone count in the printed scores; without it all do. The file after "-scores" receives the held-out
// probability of every text, as lines "source,row_id,question,per mille": what to combine the model with must be
// measured on these, since the finished weights have seen the texts.
func run(args []string, w io.Writer) error {
	job, err := parse(args)
	if err != nil {
		return err
	}
	var rows []example
	for i, name := range job.files {
		more, err := readFile(name, job.judges[i] || !slices.Contains(job.judges, true))
		if err != nil {
			return err
		}
		rows = append(rows, more...)
	}
	file, scores, err := train(rows, w)
	if err != nil {
		return err
	}
	if job.scores != "" {
		if err := os.WriteFile(job.scores, scores, 0o644); err != nil {
			return err
		}
	}
	if job.out == "" {
		return nil
	}
	return os.WriteFile(job.out, file, 0o644)
}

type job struct {
	files  []string
	judges []bool // for each file, whether its texts count in the printed scores
	out    string
	scores string
}

func parse(args []string) (job, error) {
	var j job
	for i := 0; i < len(args); i++ {
		flag := args[i]
		if flag == "-o" || flag == "-judge" || flag == "-scores" {
			i++
		}
		if i == len(args) {
			return j, fmt.Errorf("read arguments: nothing after %s", flag)
		}
		switch flag {
		case "-o":
			j.out = args[i]
		case "-scores":
			j.scores = args[i]
		default:
			j.files = append(j.files, args[i])
			j.judges = append(j.judges, flag == "-judge")
		}
	}
	if len(j.files) == 0 {
		return j, fmt.Errorf("read arguments: no labelled files; usage: train LABELS.csv… [-judge LABELS.csv] -o WEIGHTS")
	}
	return j, nil
}
