package turn

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/pipeline"
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

// line is one message of a test's story: who says what, when after noon, in answer to what.
type line struct {
	id, who, to, text string
	after             time.Duration
	traits            Traits
	shape             func(*pipeline.Item)
}

func item(l line) pipeline.Item {
	var it pipeline.Item
	it.Reset()
	it.ID, it.Platform, it.Account, it.Parent, it.Text = l.id, "square", l.who, l.to, l.text
	it.Created, it.Inbound = noon.Add(l.after), pipeline.Inbound
	if l.who == "acme" || l.who == "acmehelp" {
		it.Inbound = pipeline.Outbound
	}
	if l.shape != nil {
		l.shape(&it)
	}
	return it
}

// tell runs a story through a Matcher whose observation ends ten days after noon and returns the turns, by start, and
// the links by item.
func tell(t *testing.T, story []line) ([]Turn, map[string]Link) {
	t.Helper()
	mem := memory.NewCheckedAllocator(memory.NewGoAllocator())
	defer mem.AssertSize(t, 0)
	slices.SortStableFunc(story, func(a, b line) int { return int(a.after - b.after) })
	builder := pipeline.NewBuilder(mem)
	defer builder.Release()
	for _, l := range story {
		it := item(l)
		builder.Append(&it)
	}
	b := builder.Batch()
	defer b.Record.Release()
	var turns []Turn
	m := NewMatcher(Setup{Accounts: map[string]bool{"acme": true, "acmehelp": true}, AsOf: noon.AddDate(0, 0, 10).UnixMicro()},
		func(u *Turn) { turns = append(turns, clone(*u)) })
	links := map[string]Link{}
	for i, l := range story {
		link := m.Item(b, i)
		link.Act, link.Thread = strings.Clone(link.Act), strings.Clone(link.Thread)
		links[l.id] = link
		if link.Ours && !link.Left {
			m.Said(l.traits)
		}
	}
	m.End()
	slices.SortFunc(turns, func(a, b Turn) int { return strings.Compare(a.ID, b.ID) })
	return turns, links
}

func clone(u Turn) Turn {
	for _, s := range []*string{&u.ID, &u.Person, &u.Platform, &u.Thread, &u.Answer, &u.Agent, &u.Source} {
		*s = strings.Clone(*s)
	}
	return u
}

// brief says of each turn what the tests look at: first message, number of messages, state and wait.
func brief(turns []Turn) string {
	var parts []string
	for _, u := range turns {
		wait := time.Duration(u.Stop-u.Start) * time.Microsecond
		parts = append(parts, fmt.Sprintf("%s×%d %s %s", u.ID, u.Messages, stateNames[u.State], wait))
	}
	return strings.Join(parts, "; ")
}

const day = 24 * time.Hour

func TestStories(t *testing.T) {
	hidden := func(it *pipeline.Item) { it.Visibility = pipeline.Hidden }
	dm := func(it *pipeline.Item) { it.Kind, it.Visibility = pipeline.Direct, pipeline.Private }
	dmTo := func(who string) func(*pipeline.Item) {
		return func(it *pipeline.Item) { dm(it); it.ParentAuthor = who }
	}
	tests := []struct {
		name  string
		story []line
		want  string
		marks []Mark
	}{
		{"golden 1: a thread reopened after five days", []line{
			{id: "1", who: "jo", text: "@acme it broke"},
			{id: "2", who: "acme", to: "1", after: 5 * time.Minute},
			{id: "3", who: "jo", to: "2", text: "thanks", after: 6 * time.Minute},
			{id: "4", who: "jo", to: "2", text: "again", after: 5 * day},
			{id: "5", who: "acme", to: "4", after: 5*day + 10*time.Minute},
		}, "1×1 answered 5m0s; 3×1 lapsed 239h54m0s; 4×1 answered 10m0s", nil},
		{"golden 2: a bot answers at once, a human after 28 min", []line{
			{id: "1", who: "jo", text: "@acme help"},
			{id: "2", who: "acme", to: "1", after: 2 * time.Second, traits: Traits{Automated: true}},
			{id: "3", who: "acme", to: "1", after: 28 * time.Minute},
		}, "1×1 answered 28m0s", []Mark{Leading | Machine}},
		{"golden 3: three questions in a row, one answer", []line{
			{id: "1", who: "jo", text: "@acme one"},
			{id: "2", who: "jo", to: "1", text: "two", after: time.Minute},
			{id: "3", who: "jo", to: "1", text: "@acme three", after: 3 * time.Minute},
			{id: "4", who: "acme", to: "3", after: 7 * time.Minute},
		}, "1×3 answered 7m0s", nil},
		{"golden 4: only a like, which no export shows as an item: unanswered", []line{
			{id: "1", who: "jo", text: "@acme one", shape: func(it *pipeline.Item) { it.Likes = 1 }},
		}, "1×1 waiting 240h0m0s", nil},
		{"golden 5: a hidden comment", []line{
			{id: "0", who: "acme"},
			{id: "1", who: "jo", to: "0", text: "rubbish", after: time.Minute, shape: hidden},
		}, "1×1 waiting 239h59m0s", []Mark{Leading | Concealed}},
		{"golden 7: sent to direct messages, and then a direct message", []line{
			{id: "1", who: "jo", text: "@acme help"},
			{id: "2", who: "acme", to: "1", after: time.Hour, traits: Traits{Deflects: true}},
			{id: "3", who: "acme", after: 2 * time.Hour, shape: dmTo("jo")},
		}, "1×1 answered 1h0m0s", []Mark{Leading | Deflected | Promise}},
		{"a promise not kept in time", []line{
			{id: "1", who: "jo", text: "@acme help"},
			{id: "2", who: "acme", to: "1", after: time.Hour, traits: Traits{Deflects: true}},
			{id: "3", who: "acme", after: 26 * time.Hour, shape: dmTo("jo")},
		}, "1×1 answered 1h0m0s", []Mark{Leading | Deflected}},
		{"golden 8: answered after the end", []line{
			{id: "1", who: "jo", text: "@acme help"},
			{id: "2", who: "acme", to: "1", after: 11 * day},
		}, "1×1 waiting 240h0m0s", nil},
		{"golden 11: a customer answered by another customer", []line{
			{id: "1", who: "jo", text: "@acme how?"},
			{id: "2", who: "al", to: "1", text: "like this", after: time.Minute},
		}, "1×1 waiting 240h0m0s", []Mark{Leading | Bystander}},
		{"empty answers do not count", []line{
			{id: "1", who: "jo", text: "@acme help"},
			{id: "2", who: "acme", to: "1", after: time.Minute, traits: Traits{Empty: true}},
		}, "1×1 waiting 240h0m0s", nil},
		{"the answer to a later question leaves the older one lapsed", []line{
			{id: "1", who: "jo", text: "@acme help"},
			{id: "2", who: "jo", to: "1", text: "@acme hello?", after: 2 * day},
			{id: "3", who: "acme", to: "2", after: 2*day + time.Minute},
		}, "1×1 lapsed 240h0m0s; 2×1 answered 1m0s", nil},
		{"the answer to the older question answers both", []line{
			{id: "1", who: "jo", text: "@acme help"},
			{id: "2", who: "jo", to: "1", text: "@acme hello?", after: 2 * day},
			{id: "3", who: "acme", to: "1", after: 2*day + time.Minute},
		}, "1×1 answered 48h1m0s; 2×1 answered 1m0s", nil},
		{"an answer dated before its question", []line{
			{id: "2", who: "acme", to: "1"},
			{id: "1", who: "jo", text: "@acme help", after: time.Minute},
		}, "1×1 skewed -1m0s", nil},
		{"an answer in the same second", []line{
			{id: "2", who: "acme", to: "1"},
			{id: "1", who: "jo", text: "@acme help", after: 400 * time.Millisecond},
		}, "1×1 answered 0s", nil},
		{"a fast answer", []line{
			{id: "1", who: "jo", text: "@acme help"},
			{id: "2", who: "acme", to: "1", after: 4 * time.Second},
		}, "1×1 answered 4s", []Mark{Leading | Suspected}},
		{"direct messages in one conversation", []line{
			{id: "1", who: "jo", shape: dm},
			{id: "2", who: "acme", after: time.Hour, shape: dmTo("jo")},
			{id: "3", who: "jo", after: 2 * time.Hour, shape: dm},
		}, "1×1 answered 1h0m0s; 3×1 waiting 238h0m0s", nil},
		{"chatter among others is no turn", []line{
			{id: "0", who: "acme"},
			{id: "1", who: "jo", to: "0", text: "nice"},
			{id: "2", who: "al", to: "1", text: "it is", after: time.Minute},
			{id: "3", who: "di", to: "2", text: "ask @acme yourself", after: 2 * time.Minute},
		}, "1×1 waiting 240h0m0s; 3×1 waiting 239h58m0s", []Mark{Leading | Bystander, Elsewhere}},
		{"a second agent goes on for the first", []line{
			{id: "1", who: "jo", text: "@acme help"},
			{id: "2", who: "acme", to: "1", after: time.Hour, traits: Traits{Automated: true}},
			{id: "3", who: "acmehelp", to: "2", after: 2 * time.Hour},
		}, "1×1 answered 2h0m0s", nil},
		{"withdrawn by the asker", []line{
			{id: "1", who: "jo", text: "@acme help", shape: func(it *pipeline.Item) {
				it.Deleted, it.Edited = true, noon.Add(3*time.Hour)
			}},
			{id: "2", who: "al", text: "@acme hm", shape: func(it *pipeline.Item) { it.Deleted = true }},
		}, "1×1 waiting 3h0m0s", []Mark{Leading | Withdrawn}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			turns, _ := tell(t, tt.story)
			if got := brief(turns); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			for i, want := range tt.marks {
				if i < len(turns) && turns[i].Mark != want {
					t.Errorf("turn %s has marks %b, want %b", turns[i].ID, turns[i].Mark, want)
				}
			}
		})
	}
}

func TestGolden16SelfThreadIsOneAct(t *testing.T) {
	story := []line{{id: "p00", who: "acme"}}
	for i := 1; i < 12; i++ {
		story = append(story, line{id: fmt.Sprintf("p%02d", i), who: "acme", to: fmt.Sprintf("p%02d", i-1),
			after: time.Duration(i) * time.Minute})
	}
	turns, links := tell(t, story)
	if len(turns) != 0 {
		t.Errorf("turns: %s", brief(turns))
	}
	for id, l := range links {
		if l.Act != "p00" || l.First != (id == "p00") {
			t.Errorf("%s is in act %s, first %v", id, l.Act, l.First)
		}
		if want := map[bool]pipeline.Answers{true: pipeline.Nobody, false: pipeline.Itself}[id == "p00"]; l.Answers != want {
			t.Errorf("%s answers %d, want %d", id, l.Answers, want)
		}
	}
}

func TestActs(t *testing.T) {
	_, links := tell(t, []line{
		{id: "1", who: "jo", text: "@acme help"},
		{id: "2", who: "acme", to: "1", after: time.Minute},
		{id: "3", who: "acme", to: "1", after: 11 * time.Minute},     // ten minutes: the same act
		{id: "4", who: "acmehelp", to: "1", after: 22 * time.Minute}, // eleven: another
		{id: "5", who: "jo", to: "4", after: 23 * time.Minute},       // somebody speaks between
		{id: "6", who: "acme", to: "4", after: 24 * time.Minute},
		{id: "7", who: "acme", after: 24 * time.Minute}, // another thread
	})
	for id, want := range map[string]string{"2": "2", "3": "2", "4": "4", "6": "6", "7": "7"} {
		if got := links[id].Act; got != want {
			t.Errorf("%s is in act %s, want %s", id, got, want)
		}
	}
	if a := links["6"].Answers; a != pipeline.Sister {
		t.Errorf("6 answers %d, want a sister", a)
	}
}

func TestAnswers(t *testing.T) {
	by := func(author string) func(*pipeline.Item) { return func(it *pipeline.Item) { it.ParentAuthor = author } }
	_, links := tell(t, []line{
		{id: "1", who: "al", to: "x", shape: by("di"), text: "hm"}, // chatter that the brand was not named in
		{id: "2", who: "acme", to: "1", after: time.Minute},
		{id: "3", who: "acme", to: "gone", after: time.Minute},
		{id: "4", who: "acme", to: "gone2", after: time.Minute, shape: by("jo")},
		{id: "5", who: "acme", to: "gone3", after: time.Minute, shape: by("@ACME")},
		{id: "6", who: "acme", to: "gone4", after: time.Minute, shape: by("AcmeHelp")},
		{id: "7", who: "acme", after: time.Minute, shape: func(it *pipeline.Item) { it.RepostOf = "z" }},
	})
	want := map[string]pipeline.Answers{"2": pipeline.Person, "3": pipeline.Unseen, "4": pipeline.Person,
		"5": pipeline.Itself, "6": pipeline.Sister, "7": pipeline.Nobody}
	for id, a := range want {
		if links[id].Answers != a {
			t.Errorf("%s answers %d, want %d", id, links[id].Answers, a)
		}
		if cold := links[id].Cold; cold != (id == "2") {
			t.Errorf("%s cold: %v", id, cold)
		}
	}
}

func TestSessions(t *testing.T) {
	turns, _ := tell(t, []line{
		{id: "1", who: "jo", text: "@acme one"},
		{id: "2", who: "acme", to: "1", after: time.Hour},
		{id: "3", who: "jo", to: "2", text: "two", after: 24 * time.Hour},
		{id: "4", who: "jo", text: "@acme three", after: 50 * time.Hour},
	})
	var got []string
	for _, u := range turns {
		got = append(got, fmt.Sprint(u.ID, " ", u.Session, " ", u.Opens))
	}
	if want := "[1 1 true 3 1 false 4 2 true]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestMentions(t *testing.T) {
	m := NewMatcher(Setup{Accounts: map[string]bool{"acme": true}}, nil)
	tests := []struct {
		text              string
		leading, anywhere bool
	}{
		{"@acme hello", true, true}, {"@Jo @ACME: hello", true, true}, {"Jo, @acme: hello", false, true},
		{"hello @acme.", false, true}, {"me@acme.example", false, false}, {"@acme@square.example hi", true, true},
		{"@acmes hello", false, false}, {"", false, false}, {"@", false, false}, {"@@acme", true, true}, {".@acme now", true, true},
	}
	for _, tt := range tests {
		if l, a := m.mentioned(tt.text); l != tt.leading || a != tt.anywhere {
			t.Errorf("%q: leading %v anywhere %v", tt.text, l, a)
		}
	}
}
