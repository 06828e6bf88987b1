package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// option is one setting that flags and the environment can give.
type option struct {
	name, short, usage string
	set                func(*settings, string) error
	get                func(*settings) string
}

func text(name, short, usage string, field func(*settings) *string) option {
	return option{name, short, usage,
		func(s *settings, v string) error { *field(s) = v; return nil },
		func(s *settings) string { return *field(s) }}
}

// options are the settings besides brands, in the order of the manual.
var options = []option{
	text("store", "s", "folder of the Parquet store", func(s *settings) *string { return &s.Store }),
	text("reports", "r", "folder of the reports", func(s *settings) *string { return &s.Reports }),
	text("as-of", "", "the report's now, RFC 3339 or a date (default: the end of the data)", func(s *settings) *string { return &s.AsOf }),
	text("people", "", "how people are shown: full, pseudonym or none", func(s *settings) *string { return &s.People }),
	text("language", "", "language of the reports: "+languages(), func(s *settings) *string { return &s.Language }),
	{"mail-summary", "", "write mail.txt and mail.html, short enough for a mail: true or false", func(s *settings, v string) (err error) {
		s.MailSummary, err = strconv.ParseBool(v)
		return err
	}, func(s *settings) string { return strconv.FormatBool(s.MailSummary) }},
	text("corrections", "", "CSV of item,class that wins over the classifier", func(s *settings) *string { return &s.Corrections }),
	text("labels", "", "CSV of the label command, labelled, by which the classifier is measured", func(s *settings) *string { return &s.Labels }),
	text("pseudonym-key", "", "secret that pseudonyms depend on", func(s *settings) *string { return &s.PseudonymKey }),
	{"keep", "", "how many runs are kept", func(s *settings, v string) (err error) {
		s.Keep, err = strconv.Atoi(v)
		return err
	}, func(s *settings) string { return strconv.Itoa(s.Keep) }},
	{"fault-threshold", "", "share of unreadable records of one input from which the exit status is 3",
		func(s *settings, v string) (err error) {
			s.FaultThreshold, err = strconv.ParseFloat(v, 64)
			return err
		}, func(s *settings) string { return strconv.FormatFloat(s.FaultThreshold, 'g', -1, 64) }},
}

const environment = "LISTENRATIO_"

func (o option) variable() string {
	return environment + strings.ToUpper(strings.ReplaceAll(o.name, "-", "_"))
}

// addSettings adds the flags of the settings to a command.
func addSettings(f *pflag.FlagSet) {
	s := defaults()
	f.StringP("config", "c", "", "TOML configuration file")
	for _, o := range options {
		f.StringP(o.name, o.short, o.get(&s), o.usage)
	}
	f.Lookup("mail-summary").NoOptDefVal = "true"
	f.StringArray("brand", nil, "NAME=ACCOUNT,…: a brand and the accounts that speak for it (repeatable)")
}

// effective is the settings in force, and where each comes from: a flag, the environment, the file or the default.
func effective(f *pflag.FlagSet) (settings, map[string]string, error) {
	s, from := defaults(), map[string]string{}
	path, _ := f.GetString("config")
	if v, ok := os.LookupEnv(environment + "CONFIG"); ok && path == "" {
		path = v
	}
	if path != "" {
		keys, err := s.load(path)
		if err != nil {
			return s, nil, err
		}
		for _, k := range keys {
			from[strings.ReplaceAll(k, "_", "-")] = path
		}
	}
	if err := s.environ(os.Environ(), from); err != nil {
		return s, nil, err
	}
	if err := s.flags(f, from); err != nil {
		return s, nil, err
	}
	if err := s.check(); err != nil {
		return s, nil, usage("listenratio help run", "%w", err)
	}
	return s, from, nil
}

// load reads a TOML file, strictly, and returns its top-level keys.
func (s *settings) load(path string) ([]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, usage("", "read configuration: %w", err)
	}
	dec := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := dec.Decode(s); err != nil {
		return nil, usage("listenratio config show", "read configuration %s: %s", path, tomlError(err))
	}
	if bad := s.makeSchedules(); bad != nil {
		return nil, usage("listenratio help config", "read configuration %s: line %d: %w", path, placesOf(data).line(bad.place), bad.err)
	}
	var keys map[string]any
	if err := toml.Unmarshal(data, &keys); err != nil {
		return nil, err
	}
	var names []string
	for k := range keys {
		names = append(names, k)
	}
	slices.Sort(names)
	return names, nil
}

// tomlError shows the line with a caret where the decoder can.
func tomlError(err error) string {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) {
		return "unknown key\n" + strict.String()
	}
	var at *toml.DecodeError
	if errors.As(err, &at) && slices.Contains(at.Key(), "hours") {
		return howHours + "\n" + at.String()
	}
	if errors.As(err, &at) {
		return at.Error() + "\n" + at.String()
	}
	return err.Error()
}

func (s *settings) environ(env []string, from map[string]string) error {
	for _, kv := range env {
		name, value, _ := strings.Cut(kv, "=")
		if !strings.HasPrefix(name, environment) || name == environment+"CONFIG" {
			continue
		}
		i := slices.IndexFunc(options, func(o option) bool { return o.variable() == name })
		if i < 0 {
			return usage("listenratio help config", "unknown environment variable %s", name)
		}
		if err := options[i].set(s, value); err != nil {
			return usage("listenratio help config", "read %s: %w", name, err)
		}
		from[options[i].name] = name
	}
	return nil
}

func (s *settings) flags(f *pflag.FlagSet, from map[string]string) error {
	for _, o := range options {
		if !f.Changed(o.name) {
			continue
		}
		v, _ := f.GetString(o.name)
		if err := o.set(s, v); err != nil {
			return usage("listenratio help run", "read --%s: %w", o.name, err)
		}
		from[o.name] = "--" + o.name
	}
	list, _ := f.GetStringArray("brand")
	for _, v := range list {
		name, accounts, ok := strings.Cut(v, "=")
		if !ok || accounts == "" {
			return usage("listenratio run --brand 'Acme=acme,acmehelp' EXPORT", "read --brand %q: it has no accounts", v)
		}
		s.Brands = append(s.Brands, brand{Name: name, Accounts: strings.Split(accounts, ",")})
	}
	return nil
}

func newConfig() *cobra.Command {
	c := &cobra.Command{
		Use:   "config",
		Short: "Check or show the settings in force",
		Long: "A flag wins over an environment variable (LISTENRATIO_STORE for --store, and so on), that over the file\n" +
			"given with --config or LISTENRATIO_CONFIG, that over the default. No setting is required.\n\n" + aboutLabels + "\n\n" + aboutHours,
	}
	check := &cobra.Command{Use: "check", Short: "Check the settings; exit status 2 if something is wrong", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, _, err := effective(cmd.Flags())
			if err == nil {
				fmt.Fprintf(cmd.OutOrStdout(), "the settings are good: %d brands declared\n", len(s.Brands))
			}
			return err
		}}
	show := &cobra.Command{Use: "show", Short: "Print every setting, its value and where it comes from", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return showConfig(cmd) }}
	for _, sub := range []*cobra.Command{check, show} {
		addSettings(sub.Flags())
		c.AddCommand(sub)
	}
	return c
}

func showConfig(cmd *cobra.Command) error {
	s, from, err := effective(cmd.Flags())
	if err != nil {
		return err
	}
	out := cmd.OutOrStdout()
	for _, o := range options {
		source := from[o.name]
		if source == "" {
			source = "default"
		}
		value := o.get(&s)
		if o.name == "pseudonym-key" && value != "" {
			value = "(hidden)"
		}
		fmt.Fprintf(out, "%s = %q  # %s\n", strings.ReplaceAll(o.name, "-", "_"), value, source)
	}
	for _, b := range s.Brands {
		fmt.Fprintln(out)
		if err := toml.NewEncoder(out).Encode(map[string][]brand{"brand": {b}}); err != nil {
			return err
		}
	}
	return nil
}
