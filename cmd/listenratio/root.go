package main

import (
	"io"

	"github.com/spf13/cobra"
)

const about = `listenratio reads the account histories that brands export from social networks,
keeps them as Parquet, decides for each outbound item whether it is a broadcast,
a reply or a value-share, matches what people said with what the brand answered,
and writes one HTML report per brand.

  listenratio run EXPORT…      read exports and write the reports
  listenratio formats          which exports can be read, and where to get them
  listenratio figures          what the reports measure, each figure defined
  listenratio explain ITEM     why an item has its class, and what became of it
  listenratio eval LABELS.csv  how well the classifier agrees with people
  listenratio label            a sample of items for a person to label

Exit status: 0 done · 1 failed, nothing published · 2 wrong usage or configuration ·
3 published, but an input or a brand failed or too many records were unreadable ·
4 nothing new (with --exit-code-unchanged) · 5 no readable input ·
75 another run holds the lock · 76 the store is damaged · 130, 143 stopped by a signal.`

// newRoot makes the command with all its subcommands. What was asked for goes to stdout, everything else to stderr.
func newRoot(stdout, stderr io.Writer) *cobra.Command {
	root := &cobra.Command{
		Use:           "listenratio",
		Short:         "How much a brand talks, how well it listens, how long people wait",
		Long:          about,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("listenratio help", "unknown command %q", args[0])
			}
			return cmd.Help()
		},
	}
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usage("listenratio help "+cmd.Name(), "%w", err)
	})
	root.AddCommand(newRun(), newFormats(), newFigures(), newExplain(), newEval(), newLabel(), newConfig(), newVersion())
	return root
}
