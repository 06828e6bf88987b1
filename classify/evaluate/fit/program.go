package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"listenratio/classify"
	"listenratio/classify/evaluate"
	"listenratio/classify/judge"
)

// held is a scorer that gives each post the score of a model that has not seen its brand, as the trainer writes them.
// Posts without such a score, which the trainer leaves to structure, get even odds, and so do those whose id several
// have.
type held struct{ value, reply map[string]int }

func (h held) ValueShare(p *classify.Post) int { return known(h.value, p) }

func (h held) Reply(p *classify.Post) int { return known(h.reply, p) }

func known(scores map[string]int, p *classify.Post) int {
	if s, ok := scores[p.ID]; ok {
		return s
	}
	return 500
}

func (held) Why(*classify.Post) []judge.Reason { return nil }

// readHeld reads the lines "source,row_id,question,per mille" of the trainer, by source and row_id.
func readHeld(name string) (held, error) {
	h := held{map[string]int{}, map[string]int{}}
	f, err := os.Open(name)
	if err != nil {
		return h, err
	}
	defer f.Close()
	of := map[string]map[string]int{"value-share": h.value, "reply": h.reply}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		part := strings.Split(lines.Text(), ",")
		if len(part) != 4 {
			return h, fmt.Errorf("read %s: a line has %d parts, not 4", name, len(part))
		}
		score, err := strconv.Atoi(part[3])
		if err != nil {
			return h, fmt.Errorf("read %s: %w", name, err)
		}
		id := part[0] + "," + part[1]
		list, asked := of[part[2]]
		if _, again := list[id]; again {
			score = 500
		}
		if asked {
			list[id] = score
		}
	}
	return h, lines.Err()
}

// programs prints how the program does on each file.
func programs(w io.Writer, files []string, scores string) error {
	h, err := readHeld(scores)
	if err != nil {
		return err
	}
	for _, name := range files {
		rows, err := readRows(name)
		if err != nil {
			return err
		}
		for i := range rows {
			rows[i].Post.ID = rows[i].Source + "," + rows[i].Post.ID
		}
		program(w, name, rows, h)
	}
	return nil
}

// program prints how the whole program does on one file with held-out scores in place of its model's: structure, the
// rules with their points as they stand, and the scores.
func program(w io.Writer, name string, rows []evaluate.Row, h held) {
	r := evaluate.Score(rows, judge.New(judge.Setup{Scorer: h}))
	fmt.Fprintf(w, "\n%s, the model held out:\n%s", name, r.Text())
	b, v := classify.Broadcast, classify.ValueShare
	value := evaluate.Counts{Right: r.Confusion[v][v], False: r.Confusion[b][v], Missed: r.Confusion[v][b]}
	broad := evaluate.Counts{Right: r.Confusion[b][b], False: value.Missed, Missed: value.False}
	fmt.Fprintf(w, "broadcast against value-share alone: macro-F1 %.3f\n", (value.F1()+broad.F1())/2)
	confidences(w, rows, h)
}

// confidences prints how many verdicts for broadcast and value-share were right, by how sure they said they were.
func confidences(w io.Writer, rows []evaluate.Row, h held) {
	const step = 50
	var n, right [1000/step + 1]int
	j := judge.New(judge.Setup{Scorer: h})
	for i := range rows {
		v := j.Judge(&rows[i].Post)
		if v.Class == classify.Reply || v.Class == classify.Unclassified {
			continue // structure decided
		}
		at := v.Confidence / step
		n[at]++
		right[at] += index(v.Class == rows[i].Label)
	}
	for at := range n {
		if n[at] > 0 {
			fmt.Fprintf(w, "confidence from %4d: n %4d, right %.3f\n", at*step, n[at], float64(right[at])/float64(n[at]))
		}
	}
}
