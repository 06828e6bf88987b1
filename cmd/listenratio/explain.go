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
	var dir string
	c := &cobra.Command{
		Use:   "explain ITEM",
		Short: "Why an item has its class, which turn it answers or begins, and where it was read",
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("listenratio explain ITEM", "explain needs the id of one item, as the evidence table shows it")
			}
			return explain(cmd.OutOrStdout(), dir, args[0])
		},
	}
	c.Flags().StringVarP(&dir, "store", "s", "store", "folder of the Parquet store")
	return c
}

// explain prints all that the store knows of an item.
func explain(w io.Writer, dir, id string) error {
	s, err := store.View(dir)
	if err != nil {
		return &failure{statusNoInput, err, "listenratio run EXPORT…"}
	}
	m, err := s.Latest()
	if err != nil {
		return err
	}
	found := false
	for _, p := range partsOf(m, "items", "") {
		err := s.Batches(p, memory.DefaultAllocator, func(b pipeline.Batch) error {
			for i := range b.Len() {
				if b.ID(i) != id {
					continue
				}
				found = true
				describe(w, b, i)
				if err := explainDerived(w, s, m, p.Brand(), b, i); err != nil {
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
		return &failure{statusNoInput, fmt.Errorf("the store in %s has no item %q", dir, id), "copy the id out of evidence.csv"}
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

// explainDerived prints the verdict on the item and the turns that it begins or ends.
func explainDerived(w io.Writer, s *store.Store, m *store.Manifest, brand string, b pipeline.Batch, i int) error {
	id := b.ID(i)
	verdicts, err := rowsOf[verdictRow](s, partsOf(m, "verdicts", brand))
	turns, err2 := rowsOf[turnRow](s, partsOf(m, "turns", brand))
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
			reasons(w, m, brand, v, b, i)
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

// reasons prints what spoke for and against the class, the strongest first, as the classifier sees it now.
func reasons(w io.Writer, m *store.Manifest, brand string, v verdictRow, b pipeline.Batch, i int) {
	setup := judge.Setup{}
	for _, known := range m.Brands {
		if known.Slug == brand {
			setup.Names = append(setup.Names, known.Name)
			for _, a := range known.Accounts {
				setup.Names = append(setup.Names, accountName(a))
			}
		}
	}
	post := classify.Post{Text: b.Text(i), Language: b.Language(i), Answers: pipeline.Answers(slices.Index(answersNames[:], v.Answers)),
		Repost: b.RepostOf(i) != "", Quote: b.QuoteOf(i) != "", Private: b.Private(i), Machine: b.Automated(i)}
	own, list := judge.New(setup).Explain(&post)
	if v.Rule == byHand {
		fmt.Fprintf(w, "because  %s: a person decided so in the corrections; unaided the program says %s\n", v.Class, own.Class)
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
