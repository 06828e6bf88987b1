package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"listenratio/classify/evaluate"
	"listenratio/classify/judge"
	"listenratio/classify/model"
)

func newEval() *cobra.Command {
	var asJSON, inbound bool
	c := &cobra.Command{
		Use:   "eval LABELS.csv…",
		Short: "How well the classifier agrees with people's labels",
		Long: "Classify the items of labelled CSV files and compare: confusion matrix, precision, recall and F1 of each class,\n" +
			"macro-F1, Cohen's kappa. The columns are found by name: text and label are required; brand, reply_to, repost,\n" +
			"language and flags are used where they are there. Of a sample that label has drawn, unsure verdicts are more than\n" +
			"their share: what it says of all items, each label weighed by its stratum, follows below. Files with needs_reply in\n" +
			"place of label are about what people said: the columns text, needs_reply (yes or no) and, where it is there, kind.",
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("listenratio eval LABELS.csv", "eval needs at least one file of labels")
			}
			result, err := evaluateFiles(args, inbound)
			if err != nil {
				return err
			}
			if asJSON {
				enc := json.NewEncoder(cmd.OutOrStdout())
				enc.SetIndent("", "  ")
				return enc.Encode(result)
			}
			_, err = fmt.Fprint(cmd.OutOrStdout(), result.Text())
			return err
		},
	}
	c.Flags().BoolVar(&inbound, "inbound", false, "measure on needs_reply and kind where a file has a label too")
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	return c
}

// evaluation is a measurement that can be shown as a table and as JSON.
type evaluation interface{ Text() string }

// evaluateFiles measures on the labels of all files together. Files that label nothing but what people said need no flag
// to be taken for that.
func evaluateFiles(paths []string, inbound bool) (evaluation, error) {
	if inbound {
		return evaluateInbound(paths)
	}
	rows, err := readLabels(paths, evaluate.Read)
	if errors.Is(err, evaluate.ErrColumns) {
		if said, no := evaluateInbound(paths); !errors.Is(no, evaluate.ErrInbound) {
			return said, no
		}
	}
	if err != nil {
		return nil, err
	}
	weighted, err := weigh(paths, rows)
	return measured{evaluate.Score(rows, newScoringJudge()), weighted}, err
}

func evaluateInbound(paths []string) (evaluation, error) {
	rows, err := readLabels(paths, evaluate.ReadInbound)
	m, scratch := model.Default(), model.Scratch{}
	return evaluate.ScoreInbound(rows, func(text, language string) (bool, string) {
		s := m.Inbound(text, language, &scratch)
		return s.NeedsReply >= likely, s.Kind.String()
	}), err
}

func readLabels[T any](paths []string, read func(io.Reader) ([]T, error)) (rows []T, err error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return nil, &failure{statusNoInput, err, ""}
		}
		more, err := read(f)
		f.Close()
		if err != nil {
			return nil, &failure{statusNoInput, fmt.Errorf("read %s: %w", path, err), "listenratio help eval"}
		}
		rows = append(rows, more...)
	}
	return rows, nil
}

// newScoringJudge is the judge of a run without any brand's own settings.
func newScoringJudge() *judge.Judge { return judge.New(judge.Setup{}) }

// measured is the agreement on the labelled items, and what a sample among them says of all items.
type measured struct {
	evaluate.Result
	all *evaluate.Weighted // nil where there is no sample
}

func (m measured) Text() string {
	if m.all == nil {
		return m.Result.Text()
	}
	return fmt.Sprintf("%s\nof all items, by the %d labels of samples:\n%s", m.Result.Text(), m.all.N, m.all.Text())
}

// MarshalJSON adds "all_items" to what the measurement on the labelled items gives.
func (m measured) MarshalJSON() ([]byte, error) {
	data, err := m.Result.MarshalJSON()
	if err != nil || m.all == nil {
		return data, err
	}
	var both map[string]any
	if err := json.Unmarshal(data, &both); err != nil {
		return nil, err
	}
	all := scoreOf(m.all)
	all.Drawn = true
	both["all_items"] = all
	return json.Marshal(both)
}

// weigh measures on those rows that were drawn by strata; nil where none was.
func weigh(paths []string, rows []evaluate.Row) (*evaluate.Weighted, error) {
	weights := map[string]float64{}
	for _, path := range paths {
		drawn, err := readLabels([]string{path}, evaluate.ReadSample)
		if errors.Is(err, evaluate.ErrSample) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for _, d := range drawn {
			if d.Stratum != "" {
				weights[d.Brand+"\x00"+d.Item] = d.Weight
			}
		}
	}
	if len(weights) == 0 {
		return nil, nil
	}
	all, judge := &evaluate.Weighted{}, newScoringJudge()
	for i := range rows {
		key := rows[i].Brand + "\x00" + rows[i].Post.ID
		if w, ok := weights[key]; ok {
			delete(weights, key)
			all.Add(rows[i].Label, judge.Judge(&rows[i].Post).Class, w)
		}
	}
	return all, nil
}
