// Command fit shows what points the rules would have if labelled texts alone decided, and how well rules with such
// points do on brands that they have not seen. It changes nothing: the points stand in package rules, where somebody
// who has read the guide sets them with this table beside him.
//
//	go run ./classify/evaluate/fit LABELS.csv… [-scores HELD.csv]
//
// Each file's brands are held out in twelve parts, one part after the other, with the rules fitted on all the rest.
// Texts that are labelled replies are left out, since structure decides those. With the held-out scores that the trainer
// of package model writes, it also shows how the whole program does on brands that its model has not seen.
package main

import (
	"fmt"
	"io"
	"os"

	"listenratio/classify"
	"listenratio/classify/evaluate"
	"listenratio/classify/rules"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "fit: error:", err)
		os.Exit(1)
	}
}

func run(args []string, w io.Writer) error {
	files, scores := args, ""
	if n := len(args); n >= 2 && args[n-2] == "-scores" {
		files, scores = args[:n-2], args[n-1]
	}
	if len(files) == 0 {
		return fmt.Errorf("read arguments: no labelled files; usage: fit LABELS.csv… [-scores HELD.csv]")
	}
	var all []text
	for n, name := range files {
		more, err := readFile(name, n)
		if err != nil {
			return err
		}
		all = append(all, more...)
	}
	points(w, all, fit(all, func(*text) bool { return true }))
	held := holdOut(all)
	for n, name := range files {
		score(w, name, all, held, n)
	}
	if scores == "" {
		return nil
	}
	return programs(w, files, scores)
}

// text is one labelled text as the rules see it.
type text struct {
	brand string
	file  int
	holds []int // the rules that hold, and last the bias
	value bool
}

func readFile(name string, n int) ([]text, error) {
	rows, err := readRows(name)
	if err != nil {
		return nil, err
	}
	var texts []text
	reader := rules.NewReader(rules.Setup{})
	for i := range rows {
		if c := rows[i].Label; c == classify.Broadcast || c == classify.ValueShare {
			texts = append(texts, text{rows[i].Brand, n, holding(reader.Read(&rows[i].Post)), c == classify.ValueShare})
		}
	}
	return texts, nil
}

func readRows(name string) ([]evaluate.Row, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := evaluate.Read(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return rows, nil
}

// holding are the numbers of the rules that hold for r, and the number behind them all.
func holding(r *rules.Reading) []int {
	var holds []int
	for i := range rules.Rules {
		if rules.Rules[i].Apply(r) {
			holds = append(holds, i)
		}
	}
	return append(holds, len(rules.Rules))
}
