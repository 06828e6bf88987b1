package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pelletier/go-toml/v2"

	"listenratio/report"
)

const acme = "[[brand]]\nname = \"Acme\"\naccounts = [\"acme\"]\nzone = \"Europe/Berlin\"\n" // four lines

// TestWrongHours writes hours that are not hours, and wants the line and a word of advice.
func TestWrongHours(t *testing.T) {
	path := t.TempDir() + "/wrong.toml"
	for toml, says := range map[string]string{
		acme + "[[brand.hours]]\nmun-fri = \"09:00-17:00\"\n":                                                                     `line 6: read day "mun-fri": want one of mon tue`,
		acme + "[[brand.hours]]\nmon = \"09:00-17:00\"\nsat = \"9-17\"\n":                                                         `line 7: read hours of "sat": read span "9-17": want 09:00-17:30`,
		acme + "[[brand.hours]]\nmon-fri = 9\n":                                                                                   `line 6: hours of "mon-fri" are 9; write mon-fri = "09:00-12:30 13:30-18:00"`,
		acme + "[[brand.hours]]\nmon-fri = \"09:00-17:00\"\nfri = \"closed\"\n":                                                   `line 5: read hours of "mon-fri": fri is named twice`,
		acme + "hours = \"09:00-17:00\"\n":                                                                                        `write mon-fri = "09:00-12:30 13:30-18:00" under [[brand.hours]]`,
		acme + "hours = [{mon = \"09:00-17:00\"},\n{from = \"1.7.2026\", tue = \"closed\"}]\n":                                    `line 6: read date "1.7.2026": want year-month-day`,
		acme + "holidays = [2026-12-25,\n # and\n 2026-12-25T10:00:00]\n[[brand.hours]]\nmon = \"09:00-17:00\"\n":                 "line 7: read date",
		acme + "holidays = [2026-12-25]\n":                                                                                        `line 5: brand "Acme" has holidays, but no hours`,
		acme + "[[brand.hours]]\nmon = \"closed\"\n[[brand.hours]]\ntue = \"closed\"\n":                                           "line 7: two weekly hours hold from the beginning",
		acme + "[[brand.hours]]\nfrom = 2026-07-01\nmon = \"closed\"\n[[brand.hours]]\nmon = \"closed\"\nfrom = \"2026-07-01\"\n": "line 10: two weekly hours both begin on 2026-07-01",
		acme + "[[brand.hours]]\nfrom = 2026-07-01\n":                                                                             "line 5: these hours name no day",
		strings.Replace(acme, "zone", "slug", 1) + "[[brand.hours]]\nmon = \"09:00-17:00\"\n":                                     "line 5: brand \"Acme\" has hours, but no zone",
		strings.Replace(acme, "Europe/Berlin", "Mars/Olympus", 1) + "[[brand.hours]]\nmon = \"closed\"\n":                         "line 4: find time zone",
	} {
		write(t, path, toml)
		var out, errs bytes.Buffer
		status := run([]string{"config", "check", "--config", path}, &out, &errs)
		if status != statusUsage || !strings.Contains(errs.String(), says) || !strings.Contains(errs.String(), path) {
			t.Errorf("%sstatus %d, says %s, want %q in it", toml, status, errs.String(), says)
		}
	}
}

// TestShownHoursAreHours reads again what config show prints.
func TestShownHoursAreHours(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.toml", acme+`holidays = [2026-12-25, "2027-01-01"]
[[brand.hours]]
mon-fri = "09:00-12:30 13:30-18:00"
[[brand.hours]]
from = 2026-07-01
sat-sun = "22:00-02:00"
[[brand]]
name = "Other"
accounts = ["x:other"]
`)
	shown := show(t, dir+"/a.toml")
	for _, want := range []string{"holidays = [2026-12-25, '2027-01-01']", "mon-fri = '09:00-12:30 13:30-18:00'", "from = 2026-07-01"} {
		if !strings.Contains(shown, want) {
			t.Errorf("config show lacks %q:\n%s", want, shown)
		}
	}
	_, brands, _ := strings.Cut(shown, "\n\n")
	write(t, dir+"/b.toml", brands)
	if _, again, _ := strings.Cut(show(t, dir+"/b.toml"), "\n\n"); again != brands {
		t.Errorf("shown again:\n%s\nwant\n%s", again, brands)
	}
}

func show(t *testing.T, path string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if status := run([]string{"config", "show", "--config", path}, &out, &errs); status != statusDone {
		t.Fatal(errs.String())
	}
	return out.String()
}

// TestHoursOfTheHelp takes the configurations that the help and the README show.
func TestHoursOfTheHelp(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(readme), "```toml\n")
	block, _, _ = strings.Cut(block, "```")
	_, help, _ := strings.Cut(aboutHours, "\n\n")
	for _, text := range []string{block, help} {
		path := t.TempDir() + "/shown.toml"
		write(t, path, text)
		if shown := show(t, path); !strings.Contains(shown, "[[brand.hours]]") {
			t.Errorf("no hours in\n%s", shown)
		}
	}
}

// TestHoursReachTheReport runs over questions asked at 06:00 and at noon, of an office that opens at 09:00, first without
// and then with its hours, and then with others.
func TestHoursReachTheReport(t *testing.T) {
	o := outputs{t.TempDir()}
	var items strings.Builder
	line := func(id, account, to string, at time.Time, inbound bool) {
		fmt.Fprintf(&items, `{"id":%q,"account":%q,"inbound":%v,"created_at":%q,"in_reply_to":%q,"text":"@acme where is my order?"}`+"\n",
			id, account, inbound, at.Format(time.RFC3339), to)
	}
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for i := range 40 { // eight weeks, over the night the clocks go forward
		early := time.Date(2026, 3, 2+i/5*7+i%5, 6, 0, 0, 0, berlin)
		noon := early.Add(6 * time.Hour)
		line(fmt.Sprint("q", i), fmt.Sprint("jo", i), "", early, true)
		line(fmt.Sprint("a", i), "acme", fmt.Sprint("q", i), early.Add(165*time.Minute), false)
		line(fmt.Sprint("r", i), fmt.Sprint("al", i), "", noon, true)
		line(fmt.Sprint("b", i), "acme", fmt.Sprint("r", i), noon.Add(30*time.Minute), false)
	}
	write(t, o.dir+"/a.jsonl", items.String())
	write(t, o.dir+"/none.toml", acme)
	write(t, o.dir+"/hours.toml", acme+"[[brand.hours]]\nmon-fri = \"09:00-17:00\"\n")
	write(t, o.dir+"/early.toml", acme+"[[brand.hours]]\nmon-fri = \"08:30-17:00\"\n")

	for _, k := range []struct{ config, offHours, median string }{
		{"none.toml", "cannot say: no opening hours are configured", "cannot say: no opening hours are configured"},
		{"hours.toml", "50 %: 40 of 80 answered turns", "half wait longer than 30 min of opening time"},
		{"early.toml", "0 %: 0 of 80 answered turns", "half wait longer than 23 min of opening time"},
	} {
		if stdout := o.must(t, "--config", o.dir+"/"+k.config, o.dir+"/a.jsonl"); strings.HasPrefix(stdout, "nothing new") {
			t.Errorf("%s changes nothing", k.config)
		}
		offHours, median := figureOf(t, o, "off_hours_replies"), figureOf(t, o, "business_latency_median")
		if offHours.Says != k.offHours || median.Says != k.median {
			t.Errorf("%s: %q and %q", k.config, offHours.Says, median.Says)
		}
		rows := evidenceRows(t, filepath.Join(o.reports(), "current", "acme", "evidence.csv"))
		for _, name := range []string{"off_hours_replies", "business_latency_median", "business_answered_within_1h", "business_answered_within_8h"} {
			agree(t, figureOf(t, o, name), rows, time.UTC)
		}
	}
	if stdout := o.must(t, "--config", o.dir+"/early.toml", o.dir+"/a.jsonl"); !strings.HasPrefix(stdout, "nothing new") {
		t.Errorf("the same hours again: %s", stdout)
	}
}

func figureOf(t *testing.T, o outputs, name string) report.Figure {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(o.reports(), "current", "acme", "figures.json"))
	if err != nil {
		t.Fatal(err)
	}
	var doc struct{ Figures []report.Figure }
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	for _, f := range doc.Figures {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("no figure %s", name)
	return report.Figure{}
}

// FuzzHours reads any file that the decoder takes: a mistake in its hours has a line, and good ones a sum.
func FuzzHours(f *testing.F) {
	f.Add([]byte(acme + "holidays = [2026-12-25]\n[[brand.hours]]\nmon = \"09:00-17:00\"\n"))
	f.Add([]byte("brand = [{name = 'A', zone = 'UTC', hours = [{from = 2026-01-01, 'mon' = \"9\"}]}]"))
	f.Add([]byte("[[brand]]\nhours.mon = 1\n[[brand]]\n[brand.hours.\"a.b\"]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s settings
		if toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(&s) != nil {
			return
		}
		if bad := s.makeSchedules(); bad == nil {
			s.sum()
		} else if line := placesOf(data).line(bad.place); line < 1 || line > 1+bytes.Count(data, []byte("\n")) {
			t.Errorf("%s: %v is on line %d", bad.place, bad.err, line)
		}
	})
}
