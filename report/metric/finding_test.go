package metric

import (
	"strings"
	"testing"

	"listenratio/report"
)

// known is a figure with an interval.
func known(name string, value, low, high float64) report.Figure {
	return report.Figure{Name: name, Value: &value, Low: &low, High: &high, N: 50, Of: 100}
}

// says are the findings about figures, without those that fill the list.
func says(longest int64, figures ...report.Figure) []string {
	p := &report.Page{Figures: figures}
	var list []string
	for _, f := range findingsOf(p, longest) {
		list = append(list, f.Says)
	}
	for _, f := range plain(p) {
		if n := len(list); n > 0 && list[n-1] == fill(f.template, f.amounts) {
			list = list[:n-1]
		}
	}
	return list
}

func TestEveryLine(t *testing.T) {
	for _, l := range lines {
		if (l.high == "") == (l.low == "") {
			t.Errorf("%s: one template each", l.figure)
		}
		template, line, side := l.high, l.over, 1.0
		if l.high == "" {
			template, line, side = l.low, l.under, -1
		}
		if line <= 0 || line >= 1 || !strings.HasSuffix(template, ".") {
			t.Errorf("%s: line %v, %q", l.figure, line, template)
		}
		value := line + side*0.08
		want := fill(template, shares(value))
		if got := says(0, known(l.figure, value, value-0.05, value+0.05)); len(got) != 1 || got[0] != want {
			t.Errorf("%s at %v: %q, want %q", l.figure, value, got, want)
		}
		if got := says(0, known(l.figure, value, value-0.09, value+0.09)); len(got) != 0 {
			t.Errorf("%s: the interval reaches the line, but it says %q", l.figure, got)
		}
		if got := says(0, known(l.figure, line-side*0.05, line-side*0.07, line-side*0.03)); len(got) != 0 {
			t.Errorf("%s on the ordinary side: %q", l.figure, got)
		}
	}
}

func TestEveryLineIsOfAFigure(t *testing.T) {
	tally := New(Setting{})
	tally.setting.Zone = monday.Location()
	p := &report.Page{Figures: tally.Figures()}
	for _, l := range lines {
		if f := p.Find(l.figure); f == nil || f.Unit != "share" {
			t.Errorf("%s: %+v", l.figure, f)
		}
	}
}

func TestFindingsThatAreNoShares(t *testing.T) {
	of := func(f report.Figure, n int64) report.Figure { f.N = n; return f }
	mute := report.Figure{Name: "talk_to_listen", N: 40, Of: 40}
	for want, got := range map[string][]string{
		"It sent 12 broadcasts for every person that it answered.":                                          says(0, known("talk_to_listen", 12, 9, 15)),
		"It answered 4 people for every broadcast that it sent.":                                            says(0, known("talk_to_listen", 0.25, 0.2, 0.4)),
		"It sent 40 broadcasts and answered nobody.":                                                        says(0, mute),
		"Half of those who spoke to the brand waited longer than 3 d.":                                      says(0, known("latency_median", 3*86400, 2*86400, 4*86400)),
		"Half of those who spoke to the brand had an answer within 12 min.":                                 says(0, known("latency_median", 720, 600, 900)),
		"Newcomers were answered within a day less often than those who return, by 12 points in a hundred.": says(0, known("newcomer_gap", -0.12, -0.2, -0.03)),
		"Newcomers were answered within a day more often than those who return, by 12 points in a hundred.": says(0, known("newcomer_gap", 0.12, 0.03, 0.2)),
		"The longest wait tonight: 19 days.":                                                                says(19*86400+5, of(known("waiting", 3, 3, 3), 3)),
		"":                                                                                                  says(longestHorizon, of(known("waiting", 3, 3, 3), 3)),
	} {
		if strings.Join(got, "|") != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, f := range []report.Figure{known("talk_to_listen", 1.2, 0.9, 1.5), known("talk_to_listen", 0.8, 0.6, 1.1),
		known("latency_median", 86400*2, 86000, 86400*3), known("latency_median", 1800, 900, 3700), known("newcomer_gap", 0.1, -0.1, 0.3),
		{Name: "talk_to_listen", N: 10, Of: 10}, {Name: "waiting"}, {Name: "newcomer_gap", CannotSay: "nothing"}} {
		if got := says(0, f); len(got) != 0 {
			t.Errorf("%s says %q without support", f.Name, got)
		}
	}
}

func TestFindingsAreWeighed(t *testing.T) {
	got := findingsOf(&report.Page{Figures: []report.Figure{known("beg_rate", 0.2, 0.15, 0.25), known("talked_over_rate", 0.9, 0.85, 0.95),
		known("needing_answered_within_7d", 0.69, 0.6, 0.75), known("unanswered_7d", 0.31, 0.28, 0.34)}}, 0)
	if len(got) != 3 || got[0].Figure != "talked_over_rate" || got[1].Figure != "needing_answered_within_7d" ||
		got[1].Says != "Of 100 who asked something, 31 had no answer after 7 days." || got[2].Figure != "beg_rate" {
		t.Errorf("%+v", got)
	}
}

func TestThreeToSevenFindings(t *testing.T) {
	var all []report.Figure
	for _, l := range lines {
		all = append(all, known(l.figure, 0.95, 0.94, 0.96))
	}
	if got := findingsOf(&report.Page{Figures: all}, 0); len(got) != mostFindings {
		t.Errorf("%d findings", len(got))
	}
	quiet := []report.Figure{known("answered_within_24h", 0.5, 0.43, 0.57), known("mix_broadcast", 0.4, 0.3, 0.45), known("promo_share", 0.1, 0.05, 0.2),
		known("give_share", 0.5, 0.4, 0.6)}
	got := findingsOf(&report.Page{Figures: quiet}, 0)
	if len(got) != fewestFindings || got[0].Says != "Of 100 who spoke to the brand, 43 to 57 were answered within a day." {
		t.Errorf("%+v", got)
	}
	got = findingsOf(&report.Page{Figures: []report.Figure{{Name: "answered_within_24h", CannotSay: noInbound}}}, 0)
	if len(got) != 1 || got[0].Says != "How many were answered cannot be said: "+noInbound+"." {
		t.Errorf("%+v", got)
	}
}

func TestChangesAreTold(t *testing.T) {
	f := report.Figure{Name: "answered_within_24h", Change: report.Fell, Recent: ref(0.62), Previous: ref(0.84)}
	if got := says(0, f); len(got) != 1 || got[0] != "In the last four weeks fewer people were answered within a day: 62 of 100, after 84 in the four weeks before." {
		t.Error(got)
	}
	f = report.Figure{Name: "latency_median", Unit: "seconds", Change: report.Rose, Recent: ref(7200), Previous: ref(1800)}
	if got := says(0, f); len(got) != 1 || got[0] != "In the last four weeks people waited longer: half of them more than 2 h, after 30 min in the four weeks before." {
		t.Error(got)
	}
	for _, f := range []report.Figure{{Name: "answered_within_24h", Change: report.Unclear, Recent: ref(0.62), Previous: ref(0.84)}, {Name: "answered_within_24h", Recent: ref(0.62), Previous: ref(0.84)},
		{Name: "answered_within_24h", Change: report.Fell, Recent: ref(0.62)}} {
		if got := says(0, f); len(got) != 0 {
			t.Errorf("%+v: %q", f, got)
		}
	}
}

func TestTemplatesHaveTheirAmounts(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Templates() {
		if seen[s] || !strings.HasSuffix(s, ".") || strings.Contains(s, "{n}") || strings.Contains(s, "{rest}") {
			t.Errorf("%q", s)
		}
		seen[s] = true
	}
	if len(seen) < 50 {
		t.Errorf("%d templates", len(seen))
	}
}
