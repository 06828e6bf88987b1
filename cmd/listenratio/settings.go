package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"listenratio/pipeline"
	"listenratio/pipeline/collate"
	"listenratio/report/metric/hours"
	catalogues "listenratio/report/words"
)

// settings are what a run can be told. The names in the file are the TOML keys; flags are the same words.
type settings struct {
	Store   string `toml:"store" json:"-"`   // folder of the store
	Reports string `toml:"reports" json:"-"` // folder of the reports
	Keep    int    `toml:"keep" json:"-"`    // how many runs are kept

	AsOf           string  `toml:"as_of" json:"-"`                 // "now", RFC 3339 or a date; empty: the end of the data
	People         string  `toml:"people" json:"people"`           // how authors are shown: full, pseudonym or none
	PseudonymKey   string  `toml:"pseudonym_key" json:"key"`       // secret that pseudonyms depend on
	FaultThreshold float64 `toml:"fault_threshold" json:"-"`       // share of unreadable records of one input from which the exit status is 3
	Corrections    string  `toml:"corrections" json:"corrections"` // file of item,class that wins over the classifier
	Labels         string  `toml:"labels" json:"-"`                // sample that people have labelled, by which the classifier is measured
	Language       string  `toml:"language" json:"language"`       // of the reports' own words, a BCP 47 tag
	MailSummary    bool    `toml:"mail_summary" json:"mail"`       // write mail.txt and mail.html, too
	Brands         []brand `toml:"brand" json:"brands"`
}

// brand is one [[brand]] of the configuration.
type brand struct {
	Name     string   `toml:"name" json:"name"`
	Slug     string   `toml:"slug" json:"slug"`                           // default: made of the name
	Accounts []string `toml:"accounts" json:"accounts"`                   // "account" or "platform:account"
	Zone     string   `toml:"zone" json:"zone"`                           // IANA; default UTC
	Domains  []string `toml:"domains" json:"domains"`                     // its own sites
	Products []string `toml:"products" json:"products"`                   // its own product names
	Tags     []string `toml:"tags" json:"tags"`                           // its own campaign tags
	Sisters  []string `toml:"sisters,omitempty" json:"sisters,omitempty"` // accounts of sister brands: no audience, and no answer is a reply
	Labels   string   `toml:"labels,omitempty" json:"-"`                  // as settings.Labels, for this brand alone

	Hours    []opening `toml:"hours,omitempty" json:"hours,omitempty"`       // when it answers, in Zone
	Holidays []any     `toml:"holidays,omitempty" json:"holidays,omitempty"` // dates on which it does not

	schedule *hours.Schedule // made of Hours, Holidays and Zone; nil where there are no hours
}

func defaults() settings {
	return settings{Store: "store", Reports: "reports", Keep: 30, People: "pseudonym", Language: catalogues.English.Lang,
		FaultThreshold: 0.01}
}

// check reports the first thing that is wrong with the settings.
func (s *settings) check() error {
	switch s.People {
	case "full", "pseudonym", "none":
	default:
		return fmt.Errorf("people is %q; it can be full, pseudonym or none", s.People)
	}
	if catalogues.For(s.Language).Lang != s.Language {
		return fmt.Errorf("language is %q; it can be %s", s.Language, languages())
	}
	if s.Keep < 1 {
		return fmt.Errorf("keep is %d; at least the last run is kept", s.Keep)
	}
	if s.FaultThreshold < 0 || s.FaultThreshold > 1 {
		return fmt.Errorf("fault_threshold is %v; it is a share from 0 to 1", s.FaultThreshold)
	}
	if _, err := s.asOf(); err != nil {
		return err
	}
	return s.checkBrands()
}

// languages are the tags of the languages that reports can be written in.
func languages() string {
	var tags []string
	for _, c := range catalogues.Catalogues {
		tags = append(tags, c.Lang)
	}
	return strings.Join(tags, ", ")
}

func (s *settings) checkBrands() error {
	slugs, accounts := map[string]string{}, map[string]string{}
	for i := range s.Brands {
		b := &s.Brands[i]
		if b.Name == "" {
			return fmt.Errorf("brand number %d has no name", i+1)
		}
		if b.Slug == "" {
			b.Slug = collate.Slug(b.Name)
		}
		if b.Slug != collate.Slug(b.Slug) {
			return fmt.Errorf("brand %q has slug %q; a slug is made of a-z, 0-9 and hyphens", b.Name, b.Slug)
		}
		if was, ok := slugs[b.Slug]; ok {
			return fmt.Errorf("brands %q and %q have the same slug %q", was, b.Name, b.Slug)
		}
		slugs[b.Slug] = b.Name
		if _, err := time.LoadLocation(b.Zone); err != nil || b.Zone == "Local" {
			return fmt.Errorf("brand %q: unknown time zone %q; use an IANA name such as Europe/Lisbon", b.Name, b.Zone)
		}
		if len(b.Accounts) == 0 {
			return fmt.Errorf("brand %q has no accounts", b.Name)
		}
		for _, a := range b.Accounts {
			if was, ok := accounts[a]; ok {
				return fmt.Errorf("account %q belongs to %q and to %q", a, was, b.Name)
			}
			accounts[a] = b.Name
		}
	}
	return nil
}

// asOf is the "now" of the run in µs since 1970 UTC; 0 stands for the end of the data.
func (s *settings) asOf() (int64, error) {
	if s.AsOf == "" {
		return 0, nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", time.DateOnly} {
		if t, err := time.Parse(layout, s.AsOf); err == nil {
			return t.UnixMicro(), nil
		}
	}
	return 0, fmt.Errorf("as_of is %q; write a time such as 2026-11-25T06:00:00Z or a date", s.AsOf)
}

// pipelineBrands are the declared brands as the rooms below know them.
func (s *settings) pipelineBrands() []pipeline.Brand {
	var brands []pipeline.Brand
	for _, b := range s.Brands {
		brands = append(brands, pipeline.Brand{Slug: b.Slug, Name: b.Name, Accounts: b.Accounts, Zone: b.Zone})
	}
	return brands
}

// declared is the configuration's brand of that slug; the zero brand if there is none.
func (s *settings) declared(slug string) brand {
	for _, b := range s.Brands {
		if b.Slug == slug {
			return b
		}
	}
	return brand{}
}

// sum is the SHA-256, in hex, of everything in the settings that the outcome depends on besides AsOf.
func (s *settings) sum() string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err) // strings, numbers, dates, and slices and maps of them
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
