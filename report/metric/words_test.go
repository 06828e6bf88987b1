package metric

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"listenratio/classify"
	"listenratio/pipeline"
	"listenratio/pipeline/turn"
	"listenratio/report"
)

// talk is a made-up life of a brand: call its methods in the order of time.
type talk struct {
	*Tally
	n int
}

func newTalk(names ...string) *talk {
	s := setting(pipeline.AllInbound)
	s.Names = names
	return &talk{Tally: New(s)}
}

// tick is the next moment, half an hour after the last.
func (k *talk) tick() (when int64, id string) {
	k.n++
	when = at(time.Duration(k.n) * 30 * time.Minute)
	k.spread(when, when)
	k.count.items++
	k.day(when).items++
	return when, fmt.Sprint("m", k.n)
}

func (k *talk) posts(c classify.Class, text string) classify.Flags {
	when, id := k.tick()
	return k.Said(&Said{ID: id, At: when, Platform: "square", First: true, Class: c, Text: text, Thread: int32(k.n)})
}

// asks is a message of a person that opens a turn; it returns its id.
func (k *talk) asks(person int32, text string) string {
	when, id := k.tick()
	k.Heard(&Heard{ID: id, At: when, Platform: "square", Text: text, Addressed: true, Opens: true, Thread: int32(k.n), Person: person,
		Grateful: strings.HasPrefix(text, "Thanks")})
	return id
}

// answers answers a message in its thread, and ends its turn.
func (k *talk) answers(person int32, id, text string, marks turn.Mark) classify.Flags {
	when, own := k.tick()
	thread := int32(0)
	fmt.Sscanf(id, "m%d", &thread)
	start := at(time.Duration(thread) * 30 * time.Minute)
	k.Turn(&turn.Turn{ID: id, Platform: "square", Start: start, Stop: when, State: turn.Answered, PersonNumber: person, ThreadNumber: thread, Mark: marks})
	return k.Said(&Said{ID: own, At: when, Platform: "square", First: true, Class: classify.Reply, Text: text, Parent: id,
		Answers: pipeline.Person, Thread: thread})
}

func (k *talk) figure(t *testing.T, name string) report.Figure { return find(t, k.Figures(), name) }

func want(t *testing.T, f report.Figure, value float64, n, of int64) {
	t.Helper()
	if f.Value == nil || *f.Value < value-1e-9 || *f.Value > value+1e-9 || f.N != n || f.Of != of {
		t.Errorf("%s: %s, %d of %d; want %v, %d of %d", f.Name, f.Says, f.N, f.Of, value, n, of)
	}
}

func TestOfWhomTheBrandSpeaks(t *testing.T) {
	k := newTalk("acme")
	for i := range 40 {
		if i%4 == 0 {
			k.posts(classify.Broadcast, "You asked for more rye, and Acme bakes it.")
		} else {
			k.posts(classify.Broadcast, "Our ovens are new. We love our ovens.")
		}
		k.posts(classify.ValueShare, "You can freeze your bread.")
	}
	want(t, k.figure(t, "self_subject_share"), 0.75, 30, 40)
	want(t, k.figure(t, "self_focus"), 10, 100, 110)
	for range 30 {
		k.answers(0, k.asks(0, "When?"), "I looked it up for you: my colleagues and I say, our van is late. We are sorry.", 0)
	}
	want(t, k.figure(t, "i_for_we_in_replies"), 1.5, 90, 150)
}

func TestRepliesThatTakeUpWhatWasSaid(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	word := func() string { return fmt.Sprintf("%c%cword", 'a'+random.IntN(26), 'a'+random.IntN(26)) }
	echo, parrot := newTalk(), newTalk()
	for i := range 120 {
		a, b := word(), word()
		echo.answers(int32(i), echo.asks(int32(i), "my "+a+" and my "+b+" broke, delivery failed"), "We will mend the "+a+" before delivery.", 0)
		parrot.answers(int32(i), parrot.asks(int32(i), "my "+a+" and my "+b+" broke, delivery failed"), "We check the delivery.", 0)
	}
	if f := echo.figure(t, "personal_lift"); f.Value == nil || *f.Value < 1.8 || *f.Low <= 1 {
		t.Errorf("replies that echo: %s", f.Says)
	}
	want(t, parrot.figure(t, "personal_lift"), 1, 104, 208)
}

func TestTemplates(t *testing.T) {
	k := newTalk()
	var canned int
	for i := range 40 {
		text := fmt.Sprintf("Hi Jo%c, sorry to hear that! Send order %d to our desk and somebody will look at it. ^K%c", 'a'+i, 1000+i, 'A'+i%26)
		if i%4 == 3 {
			text = fmt.Sprintf("%c%c%c word%c thing%c tale%c", 'a'+i, 'b'+i, 'c'+i, 'a'+i, 'a'+i, 'a'+i)
		}
		if k.answers(int32(i), k.asks(int32(i), "?"), text, 0)&classify.Canned != 0 {
			canned++
		}
	}
	want(t, k.figure(t, "canned_share"), 0.75, 30, 40)
	want(t, k.figure(t, "unscripted_share"), 0.25, 10, 40)
	if canned != 26 {
		t.Errorf("%d replies marked, all but the first four of 30", canned)
	}
}

func TestPastedFromNetworkToNetwork(t *testing.T) {
	k := newTalk()
	for i := range 40 {
		when, id := k.tick()
		s := Said{ID: id, At: when, Platform: "square", First: true, Class: classify.Broadcast, Text: fmt.Sprintf("a%d b%d c%d d%d", i, i*3, i*7, i*11)}
		k.Said(&s)
		if s.Platform = "circle"; i%2 == 0 {
			s.At += time.Hour.Microseconds()
			k.Said(&s)
		}
	}
	want(t, k.figure(t, "copy_paste_share"), 20.0/60, 20, 60)
	one := newTalk()
	one.posts(classify.Broadcast, "alone")
	if f := one.figure(t, "copy_paste_share"); f.CannotSay == "" {
		t.Errorf("one network: %+v", f)
	}
}

func TestCriticsAndAdmirers(t *testing.T) {
	k := newTalk()
	for i := range 40 {
		mark := turn.Complains
		if i%2 == 0 {
			mark = turn.Praises
		}
		u := turn.Turn{Platform: "square", Start: at(0), Stop: at(time.Hour), State: turn.Answered, Mark: mark, PersonNumber: int32(i)}
		if k.Turn(&u); i%4 == 1 {
			u.State, u.Stop = turn.Waiting, at(60*day24)
		}
		k.Turn(&u)
	}
	for range 10 { // withdrawn after half an hour: neither answered nor not
		k.Turn(&turn.Turn{Platform: "square", Start: at(0), Stop: at(30 * time.Minute), Mark: turn.Complains | turn.Withdrawn})
	}
	want(t, k.figure(t, "critic_gap"), -0.25, 70, 90)
}

func TestChurn(t *testing.T) {
	k := newTalk()
	k.spread(at(0), at(60*day24))
	for i := range int32(40) {
		u := turn.Turn{Platform: "square", Start: at(20 * day24), Stop: at(20*day24 + time.Hour), State: turn.Answered, PersonNumber: i}
		k.Turn(&u)
		if i >= 30 { // what they said last was not answered
			u.Start, u.State = at(25*day24), turn.Waiting
			k.Turn(&u)
		}
		if i%4 == 0 { // 8 of the first 30, 2 of the last 10
			u.Start, u.State = at(50*day24), turn.Waiting
			k.Turn(&u)
		}
	}
	f := k.figure(t, "churn")
	want(t, f, 0.75, 30, 40)
	if !strings.HasSuffix(f.Says, "; 73 % of those answered last time, 80 % of those who were not") {
		t.Error(f.Says)
	}
}

func TestThanks(t *testing.T) {
	k := newTalk()
	for i := range int32(40) {
		k.answers(i, k.asks(i, "Where is it?"), "On its way.", 0)
		switch {
		case i%4 == 0:
			k.asks(i, "Thanks!")
			k.asks(i, "Thanks again!") // follows no answer
		case i%4 == 1:
			k.asks(i, "And now?")
		}
	}
	k.answers(99, k.asks(99, "Where?"), "DM us.", turn.Deflected)
	f := k.figure(t, "thanked_rate")
	want(t, f, 0.25, 10, 40)
	if !strings.HasSuffix(f.Says, "after 50 % no further word") {
		t.Error(f.Says)
	}
}

func TestAirtimeAndLastWord(t *testing.T) {
	k := newTalk()
	for i := range int32(40) {
		id := k.asks(i, "one two three")
		if k.answers(i, id, strings.Repeat("word ", 9), 0); i%4 == 0 {
			when, own := k.tick()
			thread := int32(0)
			fmt.Sscanf(id, "m%d", &thread)
			k.Heard(&Heard{ID: own, At: when, Platform: "square", Text: "ok @x", Thread: thread, Person: i})
		}
	}
	want(t, k.figure(t, "airtime"), 0.75, 40, 40)
	want(t, k.figure(t, "threads_started"), 0, 0, 40)
	want(t, k.figure(t, "threads_ended"), 0.75, 30, 40)
}

func TestCommonSpace(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	text := func(words ...string) string {
		var b strings.Builder
		for range 6 {
			b.WriteString(words[random.IntN(len(words))] + " ")
		}
		return b.String()
	}
	bread, trouble := []string{"rye", "oven", "flour", "crust", "baker", "dough"}, []string{"refund", "parcel", "late", "broken", "login", "hotline"}
	same, apart := newTalk(), newTalk()
	for range 400 {
		same.posts(classify.Broadcast, text(bread...))
		same.asks(1, text(bread...))
		apart.posts(classify.Broadcast, text(bread...))
		apart.asks(1, text(trouble...))
	}
	if f := same.figure(t, "common_space"); f.Value == nil || *f.Value < 0.9 || *f.High < 0.97 {
		t.Errorf("the same words: %s, %v to %v", f.Says, *f.Low, *f.High)
	}
	f := apart.figure(t, "common_space")
	if f.Value == nil || *f.Value != 0 || !strings.Contains(f.Says, "refund") || !strings.Contains(f.Says, "oven") {
		t.Errorf("no word in common: %+v", f.Says)
	}
}

func TestLedByTheAudience(t *testing.T) {
	k := newTalk()
	for range 100 {
		k.posts(classify.Broadcast, "bread")
	}
	for i := range 40 {
		topic := fmt.Sprintf("topic%c%c", 'a'+i%26, 'a'+i/26)
		k.posts(classify.ValueShare, "bread "+topic) // nobody has's first mention
		if k.asks(1, "bread "+topic); i%2 == 0 {
			k.asks(2, "bread "+topic)
		}
		k.posts(classify.ValueShare, "how to get "+topic)
	}
	want(t, k.figure(t, "audience_led_share"), 0.25, 20, 80)
}
