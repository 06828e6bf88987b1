package evaluate

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

const inboundFile = "text,needs_reply,kind\nwhere is it?,yes,question\nthanks,no,closer\nit broke,yes,complaint\nlovely,no,praise\nhm,,\n"

// reads is a reader that takes a question mark for a question, and all else for praise.
func reads(text, _ string) (bool, string) {
	if strings.Contains(text, "?") {
		return true, "question"
	}
	return false, "praise"
}

func TestScoreInbound(t *testing.T) {
	rows, err := ReadInbound(strings.NewReader(inboundFile))
	if err != nil || len(rows) != 4 {
		t.Fatal(rows, err)
	}
	r := ScoreInbound(rows, reads)
	if r.Needs != (Counts{Right: 1, False: 0, Missed: 1}) || r.right != 3 {
		t.Errorf("needs %+v, right %d", r.Needs, r.right)
	}
	if k := *r.kinds["praise"]; k != (Counts{Right: 1, False: 2}) {
		t.Errorf("praise %+v", k)
	}
	var out struct {
		N     int
		Needs struct{ F1 float64 } `json:"needs_reply"`
	}
	data, err := json.Marshal(r)
	if err == nil {
		err = json.Unmarshal(data, &out)
	}
	if err != nil || out.N != 4 || out.Needs.F1 != 0.666667 {
		t.Errorf("%s: %v", data, err)
	}
	if !strings.Contains(r.Text(), "needs_reply") {
		t.Error(r.Text())
	}
}

func TestReadInboundRefuses(t *testing.T) {
	if _, err := ReadInbound(strings.NewReader("text,label\nx,reply\n")); !errors.Is(err, ErrInbound) {
		t.Errorf("got %v", err)
	}
	if _, err := ReadInbound(strings.NewReader("text,needs_reply\nx,maybe\n")); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("got %v", err)
	}
}
