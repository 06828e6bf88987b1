package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"github.com/apache/arrow/go/v15/arrow/memory"

	"listenratio/classify"
	"listenratio/classify/judge"
	"listenratio/classify/model"
	"listenratio/pipeline"
	"listenratio/pipeline/store"
	"listenratio/pipeline/turn"
	"listenratio/report/evidence"
	"listenratio/report/metric"
)

// evening is the work on one brand: each of its items, in the order of time, is matched, judged and counted.
type evening struct {
	night *night
	brand pipeline.Brand
	seen  sightings
	draft *store.Draft
	zone  *time.Location

	matcher *turn.Matcher
	judge   *judge.Judge
	unaided *unaided   // nil where nobody has corrected anything
	labels  *labelling // nil where nobody has labelled anything
	decided int64      // items whose class a person decided
	model   *model.Model
	scratch model.Scratch
	tally   *metric.Periods
	rows    *evidence.Rows
	tables  tables
	post    classify.Post

	mem     memory.Allocator // of the batches
	parts   []store.Part
	words   words
	row     int64          // number of the last evidence row of what has been matched
	next    *load          // the batch being matched
	matched chan *load     // where it goes
	now     *load          // the batch being counted
	thanked map[int64]bool // open turns that begin with thanks, by the number of their row
	used    chan *load     // loads to use again

	result result
}

// newEvening prepares the work on a brand of about so many items.
func (n *night) newEvening(brand pipeline.Brand, seen sightings, items int64, draft *store.Draft) (*evening, error) {
	zone, err := time.LoadLocation(brand.Zone)
	if err != nil {
		return nil, err
	}
	capabilities, ends := seen.capabilities(n.sources)
	setup := n.judgeSetup(brand)
	e := &evening{night: n, brand: brand, seen: seen, draft: draft, zone: zone,
		judge: judge.New(setup), unaided: newUnaided(setup), model: n.model, words: words{}, thanked: map[int64]bool{}, mem: memory.DefaultAllocator,
		tally: metric.NewPeriods(metric.Setting{Zone: zone, AsOf: n.asOf, Capabilities: capabilities, Names: setup.Names, Items: items,
			Hours: n.settings.declared(brand.Slug).schedule}),
		rows: evidence.New(evidence.People{Show: n.settings.People, Key: n.settings.PseudonymKey, Brand: brand.Slug})}
	file := n.settings.labelsOf(brand.Slug)
	e.labels = newLabelling(file, brand.Slug, n.samples[file])
	e.matcher = turn.NewMatcher(turn.Setup{Accounts: n.accounts(brand), Sisters: accountNames(n.settings.declared(brand.Slug).Sisters), Ends: ends, AsOf: n.asOf, Items: items}, e.ended)
	if e.tables, err = newTables(draft, brand.Slug); err != nil {
		return nil, diskTrouble(err)
	}
	return e, nil
}

// errTables marks an error of the disk, which ends the run.
var errTables = errors.New("write derived tables")

// storeTrouble reports whether an error is the store's rather than the analysis's.
func storeTrouble(err error) bool {
	return errors.Is(err, errTables) || errors.Is(err, store.ErrDamaged)
}

// work goes through the brand's items, part by part as they come, and makes its page.
func (e *evening) work(ctx context.Context, first store.Part, parts <-chan store.Part) (err error) {
	defer e.survive(&err)
	if err := e.flow(ctx, first, parts); err != nil {
		return err
	}
	if err := e.longestWaits(e.parts); err != nil {
		return err
	}
	e.matcher = nil // it holds most of what the brand takes, and a page is large, too
	e.result = result{page: e.makePage(), profile: e.tally.Profile(), longest: e.tally.LongestWait()}
	e.tally, e.rows = nil, nil
	return e.tables.end()
}

// survive makes an error of a panic of the analysis, which names where.
func (e *evening) survive(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("analyse %s: %v at %s", e.brand.Slug, p, where(debug.Stack()))
	}
}

// where is the line of the program that panicked.
func where(stack []byte) string {
	for line := range strings.Lines(string(stack)) {
		line = strings.TrimSpace(line)
		if at := strings.Index(line, "listenratio/"); at >= 0 && strings.Contains(line, ".go:") {
			return line[at:]
		}
	}
	return "an unknown place"
}

// errEnough stops a reading that has found what it looked for.
var errEnough = errors.New("enough")

// longestWaits fetches the texts of the longest waits that the rows do not hold any more. They are old, so the reading
// stops soon.
func (e *evening) longestWaits(parts []store.Part) error {
	missing := e.rows.Missing()
	if len(missing) == 0 {
		return nil
	}
	err := e.draft.Batches(parts, e.mem, func(b pipeline.Batch) error {
		if e.rows.Complete(b, missing); len(missing) == 0 {
			return errEnough
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

func (e *evening) abandon() { e.tables.abandon() }
