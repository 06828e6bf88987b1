package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/spf13/cobra"

	"listenratio/classify"
	"listenratio/classify/judge"
	"listenratio/pipeline"
	"listenratio/pipeline/store"
)

func newExplain() *cobra.Command {
	c := &cobra.Command{
		Use:   "explain ITEM",
		Short: "Why an item has its class, which turn it answers or begins, and where it was read",
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("listenratio explain ITEM", "explain needs the id of one item, as the evidence table shows it")
			}
			own, _, err := effective(cmd.Flags())
			if err != nil {
				return err
			}
			return explain(cmd.OutOrStdout(), &own, args[0])
		},
	}
	c.Flags().StringP("config", "c", "", "TOML configuration file of the run: its products, domains and tags")
	c.Flags().StringP("store", "s", "store", "folder of the Parquet store")
	return c
}

// explain prints all that the store knows of an item.
func explain(w io.Writer, own *settings, id string) error {
	s, err := store.View(own.Store)
	if err != nil {
		return &failure{statusNoInput, err, "listenratio run EXPORT…"}
	}
	m, err := s.Latest()
	if err != nil {
		return err
	}
	e := &explainer{store: s, manifest: m, settings: own}
	found := false
	for _, p := range partsOf(m, "items", "") {
		err := s.Batches(p, memory.DefaultAllocator, func(b pipeline.Batch) error {
			for i := range b.Len() {
				if b.ID(i) != id {
					continue
				}
				found = true
				describe(w, b, i)
				if err := e.derived(w, p.Brand(), b, i); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	if !found {
		return &failure{statusNoInput, fmt.Errorf("the store in %s has no item %q", own.Store, id), "copy the id out of evidence.csv"}
	}
	return nil
}

// partsOf are the parts of a table, of one brand or of all.
func partsOf(m *store.Manifest, table, brand string) []store.Part {
	var parts []store.Part
	if m == nil {
		return nil
	}
	for _, p := range m.Parts {
		if p.Table() == table && (brand == "" || p.Brand() == brand) {
			parts = append(parts, p)
		}
	}
	return parts
}

func describe(w io.Writer, b pipeline.Batch, i int) {
	side := "said by the brand"
	if b.Inbound(i) {
		side = "said to the brand"
	}
	fmt.Fprintf(w, "item     %s\n", b.ID(i))
	fmt.Fprintf(w, "what     %s on %s, %s, by %s\n", b.Kind(i), b.Platform(i), side, b.Account(i))
	fmt.Fprintf(w, "when     %s\n", time.UnixMicro(b.Created(i)).UTC().Format(time.RFC3339))
	if b.Parent(i) != "" {
		fmt.Fprintf(w, "answers  %s\n", b.Parent(i))
	}
	fmt.Fprintf(w, "read in  %s, record %d at byte %d (input %s)\n", b.Source(i), b.Number(i), b.Offset(i), b.Input(i))
	fmt.Fprintf(w, "text     %s\n", strings.ReplaceAll(b.Text(i), "\n", "\n         "))
}

// explainer is what explanations rest on.
type explainer struct {
	store    *store.Store
	manifest *store.Manifest
	settings *settings
}

// derived prints the verdict on item i of b and the turns that it begins or ends.
func (e *explainer) derived(w io.Writer, brand string, b pipeline.Batch, i int) error {
	id := b.ID(i)
	verdicts, err := rowsOf[verdictRow](e.store, partsOf(e.manifest, "verdicts", brand))
	turns, err2 := rowsOf[turnRow](e.store, partsOf(e.manifest, "turns", brand))
	if err := errors.Join(err, err2); err != nil {
		return err
	}
	for _, v := range verdicts {
		if v.ID == id {
			fmt.Fprintf(w, "class    %s, by rule %q on the words %q, confidence %d of 1000\n", v.Class, v.Rule, v.Words, v.Confidence)
			if v.Flags != "" {
				fmt.Fprintf(w, "flags    %s\n", v.Flags)
			}
			fmt.Fprintf(w, "speaks   to %s; act %s\n", v.Answers, v.Act)
			e.reasons(w, brand, v, b, i)
		}
	}
	for _, t := range turns {
		wait := time.Duration(t.Stop-t.Start) * time.Microsecond
		switch {
		case t.ID == id:
			fmt.Fprintf(w, "turn     begins a turn of %d messages in thread %s: %s after %s\n", t.Messages, t.Thread, t.State, wait)
			if t.Answer != nil {
				fmt.Fprintf(w, "         answered by %s\n", *t.Answer)
			}
		case t.Answer != nil && *t.Answer == id:
			fmt.Fprintf(w, "turn     answers turn %s after %s\n", t.ID, wait)
		}
	}
	return nil
}

func rowsOf[T any](s *store.Store, parts []store.Part) (all []T, err error) {
	for _, p := range parts {
		rows, err := store.Read[T](s, p)
		if err != nil {
			return nil, err
		}
		all = append(all, rows...)
	}
	return all, nil
}

// reasons prints what spoke for and against the class, the strongest first, as the classifier sees it now. Where it sees another
// class than the run did, it says so: the run knew products or domains that the configuration given here does not name.
func (e *explainer) reasons(w io.Writer, brand string, v verdictRow, b pipeline.Batch, i int) {
	own := e.settings.declared(brand)
	setup := judge.Setup{Names: slices.Clone(own.Products), Domains: own.Domains, Campaigns: own.Tags}
	for _, known := range e.manifest.Brands {
		if known.Slug == brand {
			setup.Names = append(setup.Names, known.Name)
			for _, a := range known.Accounts {
				setup.Names = append(setup.Names, accountName(a))
			}
		}
	}
	post := classify.Post{Text: b.Text(i), Language: b.Language(i), Answers: pipeline.Answers(slices.Index(answersNames[:], v.Answers)),
		Repost: b.RepostOf(i) != "", Quote: b.QuoteOf(i) != "", Private: b.Private(i), Machine: b.Automated(i)}
	now, list := judge.New(setup).Explain(&post)
	switch {
	case v.Rule == byHand:
		fmt.Fprintf(w, "because  %s: a person decided so in the corrections; unaided the program says %s\n", v.Class, now.Class)
	case now.Class.String() != v.Class && v.Answers != "itself" && v.Answers != "sister": // those take the class of what they continue
		fmt.Fprintf(w, "because  the run knew more than is known here, where the class would be %s; name its configuration with --config\n", now.Class)
	}
	for _, r := range list {
		words := ""
		if r.Words != "" {
			words = fmt.Sprintf(" (%q)", r.Words)
		}
		what := r.Class.String()
		if r.Flags != 0 {
			what = strings.Join(r.Flags.Names(), " ")
		}
		fmt.Fprintf(w, "because  %s: %s%s\n", what, r.Says, words)
	}
}
