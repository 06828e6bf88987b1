package main

import (
	"encoding/json"
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
			"language and flags are used where they are there.",
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
	c.Flags().BoolVar(&inbound, "inbound", false, "the files label what people said: columns text, needs_reply (yes or no), kind")
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	return c
}

// evaluation is a measurement that can be shown as a table and as JSON.
type evaluation interface{ Text() string }

// evaluateFiles measures on the labels of all files together.
func evaluateFiles(paths []string, inbound bool) (evaluation, error) {
	if !inbound {
		rows, err := readLabels(paths, evaluate.Read)
		return evaluate.Score(rows, newScoringJudge()), err
	}
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
