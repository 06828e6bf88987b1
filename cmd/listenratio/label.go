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
	c := &cobra.Command{
		Use:   "label",
		Short: "Write a sample of items for a person to label, and so to measure the classifier on your own brands",
		Long: "Draw items from the store, evenly over classes and over how sure the classifier is, and write them as CSV to\n" +
			"standard output. Fill in the column label (broadcast, reply or value-share) and give the file to eval; or keep\n" +
			"the columns item and label, name the second one class, and give it to run as --corrections. The column verdict\n" +
			"is the program's own opinion: cover it while you label.",
		Example: "  listenratio label --items 300 >labels.csv\n  listenratio eval labels.csv",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if items < 1 {
				return usage("listenratio help label", "read --items: at least one item is drawn")
			}
			return label(cmd.OutOrStdout(), dir, brand, items)
		},
	}
	c.Flags().StringVarP(&dir, "store", "s", "store", "folder of the Parquet store")
	c.Flags().StringVar(&brand, "brand", "", "only this brand, by its slug")
	c.Flags().IntVar(&items, "items", 300, "how many items, about")
	return c
}

// sampled is an item of the sample.
type sampled struct {
	verdict verdictRow
	brand   string
	draw    uint64 // what the sample is ordered by: a hash of the id, so that the same store gives the same sample
}

// label writes the sample.
func label(w io.Writer, dir, brand string, items int) error {
	s, err := store.View(dir)
	if err != nil {
		return &failure{statusNoInput, err, "listenratio run EXPORT…"}
	}
	m, err := s.Latest()
	if err != nil {
		return err
	}
	chosen, err := drawSample(s, partsOf(m, "verdicts", brand), items)
	if err != nil {
		return err
	}
	if len(chosen) == 0 {
		return &failure{statusNoInput, fmt.Errorf("the store in %s has nothing to label", dir), "listenratio run EXPORT…"}
	}
	out := csv.NewWriter(w)
	out.Write([]string{"item", "brand", "reply_to", "repost", "language", "text", "label", "verdict", "confidence"})
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
	return []string{b.ID(i), c.brand, answers, repost, b.Language(i), b.Text(i), "", c.verdict.Class,
		strconv.Itoa(int(c.verdict.Confidence))}
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
				stratum := fmt.Sprint(v.Class, sureness(v))
				strata[stratum] = append(strata[stratum], sampled{v, p.Brand(), xxh3.HashString(p.Brand() + "\x00" + v.ID)})
			}
		}
	}
	chosen := map[string]sampled{}
	for _, all := range strata {
		slices.SortFunc(all, func(a, b sampled) int {
			return cmp.Or(cmp.Compare(a.draw, b.draw), compare(a.verdict.ID, b.verdict.ID))
		})
		for _, c := range all[:min(len(all), (n+len(strata)-1)/len(strata))] {
			chosen[c.brand+"\x00"+c.verdict.ID] = c
		}
	}
	return chosen, nil
}
