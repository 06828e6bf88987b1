package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"listenratio/classify/evaluate"
	"listenratio/classify/judge"
)

func newEval() *cobra.Command {
	var asJSON bool
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
			rows, err := readLabels(args)
			if err != nil {
				return err
			}
			result := evaluate.Score(rows, newScoringJudge())
			if asJSON {
				enc := json.NewEncoder(cmd.OutOrStdout())
				enc.SetIndent("", "  ")
				return enc.Encode(result)
			}
			_, err = fmt.Fprint(cmd.OutOrStdout(), result.Text())
			return err
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	return c
}

func readLabels(paths []string) (rows []evaluate.Row, err error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return nil, &failure{statusNoInput, err, ""}
		}
		more, err := evaluate.Read(f)
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
