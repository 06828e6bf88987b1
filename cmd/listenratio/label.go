package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/spf13/cobra"
	"github.com/zeebo/xxh3"

	"listenratio/pipeline"
	"listenratio/pipeline/store"
)

func newLabel() *cobra.Command {
	var dir, brand string
	var items int
	var corrected bool
	c := &cobra.Command{
		Use:   "label",
		Short: "Write a sample of items for a person to label, and so to measure the classifier on your own brands",
		Long:  labelLong,
		Example: "  listenratio label --items 300 >labels.csv      # then fill in the column label\n" +
			"  listenratio eval labels.csv\n  listenratio run --labels labels.csv exports/\n" +
			"  listenratio label --corrected >decided.csv",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if items < 1 {
				return usage("listenratio help label", "read --items: at least one item is drawn")
			}
			if corrected {
				items = 0
			}
			return label(cmd.OutOrStdout(), dir, brand, items)
		},
	}
	c.Flags().StringVarP(&dir, "store", "s", "store", "folder of the Parquet store")
	c.Flags().StringVar(&brand, "brand", "", "only this brand, by its slug")
	c.Flags().IntVar(&items, "items", 300, "how many items, about")
	c.Flags().BoolVar(&corrected, "corrected", false, "in place of a sample, the items that corrections decided, with their labels")
	return c
}

const labelLong = `Draw public items from the store at random, evenly over classes and over how sure
the classifier is, and write them as CSV to standard output. Fill in the column
label (broadcast, reply or value-share) and leave empty what you cannot tell. The
column verdict is the program's own opinion: cover it while you label. A
spreadsheet must take the column item for text, or it destroys long ids.

Give the file to run as --labels: every report then says how often the program
is right on your own brands, and corrects the shares of the classes for what it
confuses, from 30 labels of each class on. The columns stratum and stratum_size
say what each item was drawn from; they make the sample fair. Give the file to
eval for the same numbers over all brands. A file of labels is also one of
corrections: as --corrections the labels win over the classifier.`

// sampled is an item of the sample.
type sampled struct {
	verdict verdictRow
	brand   string
	stratum string // what it was drawn from, and how many items that has; empty if it was not drawn
	size    int
	draw    uint64 // what the sample is ordered by: a hash of the id, so that the same store gives the same sample
}

// label writes a sample of so many items; 0 for those that were decided by hand.
func label(w io.Writer, dir, brand string, items int) error {
	s, err := store.View(dir)
	if err != nil {
		return &failure{statusNoInput, err, "listenratio run EXPORT…"}
	}
	m, err := s.Latest()
	if err != nil {
		return err
	}
	choose := drawSample
	if items == 0 {
		choose = decided
	}
	chosen, err := choose(s, partsOf(m, "verdicts", brand), items)
	if err != nil {
		return err
	}
	if len(chosen) == 0 {
		return &failure{statusNoInput, fmt.Errorf("the store in %s has nothing to label", dir), "listenratio run EXPORT…"}
	}
	out := csv.NewWriter(w)
	out.Write([]string{"item", "brand", "reply_to", "repost", "language", "text", "label", "verdict", "confidence", "stratum", "stratum_size"})
	for _, p := range partsOf(m, "items", brand) {
		err := s.Batches(p, memory.DefaultAllocator, func(b pipeline.Batch) error {
			for i := range b.Len() {
				if c, ok := chosen[p.Brand()+"\x00"+b.ID(i)]; ok {
					out.Write(labelRow(b, i, c))
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func labelRow(b pipeline.Batch, i int, c sampled) []string {
	repost := ""
	if b.RepostOf(i) != "" {
		repost = "yes"
	}
	answers := map[string]string{"person": b.Parent(i), "unseen": "unseen", "itself": "self", "sister": "sister"}[c.verdict.Answers]
	row := []string{b.ID(i), c.brand, answers, repost, b.Language(i), b.Text(i), "", c.verdict.Class,
		strconv.Itoa(int(c.verdict.Confidence)), c.stratum, strconv.Itoa(c.size)}
	if c.stratum == "" {
		row[6], row[7], row[8], row[10] = c.verdict.Class, "", "", "" // of the program's own opinion nothing is stored
	}
	return row
}

// decided are the items whose class a person decided.
func decided(s *store.Store, parts []store.Part, _ int) (map[string]sampled, error) {
	chosen := map[string]sampled{}
	for _, p := range parts {
		rows, err := store.Read[verdictRow](s, p)
		if err != nil {
			return nil, err
		}
		for _, v := range rows {
			if v.Rule == byHand {
				chosen[p.Brand()+"\x00"+v.ID] = sampled{verdict: v, brand: p.Brand()}
			}
		}
	}
	return chosen, nil
}

// sureness is in which third of confidence a verdict lies.
func sureness(v verdictRow) int { return min(int(v.Confidence)/334, 2) }

// drawSample draws about n verdicts, as many of each class and third of confidence as there are, up to an even share.
// The key is the brand, a NUL and the id.
func drawSample(s *store.Store, parts []store.Part, n int) (map[string]sampled, error) {
	strata := map[string][]sampled{}
	for _, p := range parts {
		rows, err := store.Read[verdictRow](s, p)
		if err != nil {
			return nil, err
		}
		for _, v := range rows {
			if v.Channel == "public" {
				stratum := fmt.Sprint(v.Class, " ", sureness(v)+1)
				strata[stratum] = append(strata[stratum], sampled{verdict: v, brand: p.Brand(), stratum: stratum,
					draw: xxh3.HashString(p.Brand() + "\x00" + v.ID)})
			}
		}
	}
	chosen := map[string]sampled{}
	for _, all := range strata {
		slices.SortFunc(all, func(a, b sampled) int {
			return cmp.Or(cmp.Compare(a.draw, b.draw), compare(a.verdict.ID, b.verdict.ID))
		})
		for _, c := range all[:min(len(all), (n+len(strata)-1)/len(strata))] {
			c.size = len(all)
			chosen[c.brand+"\x00"+c.verdict.ID] = c
		}
	}
	return chosen, nil
}
