package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"runtime/debug"

	"github.com/spf13/cobra"

	"listenratio/classify/judge"
	"listenratio/classify/model"
	"listenratio/pipeline"
)

// rulesVersion stamps what the classifier's verdicts depend on.
const rulesVersion = judge.Version

const runLong = `Read exports into the store and write one report per brand.

An EXPORT is a file, a folder or an archive (zip, tar.gz, gz, zst) as a platform
hands it out; several may be given, and of one account too. What the store has
read before is not read again; an item that comes twice is stored once, and its
newer version stands.

Without a configuration each export's own account is a brand, and a file of many
brands makes one brand of each outbound author.`

func newRun() *cobra.Command {
	var logs string
	var mappings []string
	var unchanged bool
	c := &cobra.Command{
		Use:   "run EXPORT…",
		Short: "Read exports and write the reports",
		Long:  runLong,
		Example: "  listenratio run twitter-2026-11-25.zip archive-20261125.tar.gz\n" +
			"  listenratio run --brand 'Acme=acme,acmehelp' --as-of 2026-11-25T06:00:00Z exports/",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("listenratio run EXPORT…", "run needs at least one export: a file, a folder or an archive")
			}
			s, _, err := effective(cmd.Flags())
			if err != nil {
				return err
			}
			t, err := newTeller(cmd.ErrOrStderr(), logs)
			if err != nil {
				return err
			}
			corrections, err := readCorrections(s.Corrections)
			if err != nil {
				return err
			}
			samples, err := s.readSamples()
			if err != nil {
				return err
			}
			own, err := readMappings(mappings)
			if err != nil {
				return err
			}
			n := &night{formats: own, settings: s, corrections: corrections, samples: samples, model: model.Default(), exports: args, teller: t}
			return spend(cmd.Context(), n, cmd.OutOrStdout(), unchanged)
		},
	}
	addSettings(c.Flags())
	c.Flags().StringArrayVar(&mappings, "mapping", nil, "TOML file that says how to read a table of another tool (repeatable)")
	c.Flags().StringVar(&logs, "log-format", "auto", "auto (text on a terminal, else JSON), text, json or off")
	c.Flags().BoolVar(&unchanged, "exit-code-unchanged", false, "exit with status 4 if there was nothing new")
	return c
}

// spend runs a night and tells what came of it.
func spend(ctx context.Context, n *night, stdout io.Writer, unchanged bool) error {
	debug.SetGCPercent(50) // memory is worth more than the last tenth of speed
	err := n.run(ctx)
	n.teller.end()
	if err != nil {
		return err
	}
	n.teller.logEnd(n)
	if err := n.summary(stdout); err != nil {
		return err
	}
	return n.status(unchanged)
}

// summary prints the balance and which page to open.
func (n *night) summary(w io.Writer) error {
	var sum pipeline.Ledger
	for _, in := range n.outcome.manifest.Inputs {
		sum.Add(in.Ledger)
	}
	note := ""
	if n.outcome.unchanged {
		note = "nothing new; "
	}
	_, err := fmt.Fprintf(w, "%s%d read = %d stored + %d duplicate + %d revised + %d excluded + %d faults\nopen %s\n", note,
		sum.Read, sum.Stored, sum.Duplicate, sum.Revised, sum.Excluded, sum.Faults,
		filepath.Join(n.settings.Reports, "current", "index.html"))
	return err
}

// status is the exit status of a night that published, as a failure where it is not 0.
func (n *night) status(unchanged bool) error {
	switch over := n.overThreshold(); {
	case len(n.outcome.refused) > 0:
		return &failure{statusPartly, fmt.Errorf("published without %d inputs that could not be read", len(n.outcome.refused)), ""}
	case len(n.outcome.failed) > 0:
		return &failure{statusPartly, fmt.Errorf("published, but %d brands failed and keep their old reports", len(n.outcome.failed)), ""}
	case over != "":
		return &failure{statusPartly, fmt.Errorf("published, but %s", over),
			fmt.Sprintf("look into %s", filepath.Join(n.settings.Store, "current", "faults"))}
	case unchanged && n.outcome.unchanged:
		return &failure{status: statusUnchanged}
	}
	return nil
}

// logEnd logs the closing line with all counts.
func (t *teller) logEnd(n *night) {
	var sum pipeline.Ledger
	for _, in := range n.outcome.manifest.Inputs {
		sum.Add(in.Ledger)
	}
	t.log("run finished", slog.Int("manifest", n.outcome.manifest.Number), slog.Bool("unchanged", n.outcome.unchanged),
		slog.Int("brands", len(n.outcome.manifest.Brands)), slog.Int("failed", len(n.outcome.failed)),
		slog.Int("refused", len(n.outcome.refused)), slog.Int64("read", sum.Read), slog.Int64("stored", sum.Stored),
		slog.Int64("duplicate", sum.Duplicate), slog.Int64("revised", sum.Revised), slog.Int64("excluded", sum.Excluded),
		slog.Int64("faults", sum.Faults))
}
