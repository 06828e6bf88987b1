package export

import (
	"bytes"
	"fmt"
	"strings"
)

// refused is a thing that is known and not read.
type refused struct {
	is   func(path string, head []byte) bool
	what string // what it is
	hint string // what to do about it
	tell bool   // it has to be told of where other things beside it are read: it may hold what is missing there
}

const giveExport = "give the export itself: JSON, CSV or the platform's archive"

var refusals = []refused{
	{begins("version https://git-lfs.github.com/spec/"), "a Git LFS pointer, not the file that it stands for", "run: git lfs pull", true},
	{begins("\xff\xfe", "\xfe\xff"), "UTF-16 text", "save it as UTF-8", true},
	{begins("PAR1"), "a Parquet file", giveExport, true},
	{begins("ARROW1"), "an Arrow file", giveExport, true},
	{begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "an Excel file that is damaged, too old or has a password", "save it as XLSX without a password, or as CSV (UTF-8)", true},
	{begins("7z\xbc\xaf\x27\x1c"), "a 7z archive", "unpack it and give the folder", true},
	{begins("Rar!\x1a\x07"), "a RAR archive", "unpack it and give the folder", true},
	{begins("BZh"), "a bzip2 archive", "unpack it and give what is in it", true},
	{begins("\xfd7zXZ\x00"), "an xz archive", "unpack it and give what is in it", true},
	{begins("SQLite format 3\x00"), "an SQLite database", "export its rows as JSON lines or CSV in the interchange form", true},
	{begins("%PDF-"), "a PDF", giveExport, false},
	{isPart("!xl/workbook.bin"), "an Excel file in its binary form (.xlsb)", "save it as XLSX or CSV (UTF-8)", true},
	{isPart("!content.xml"), "an OpenDocument table", "save it as XLSX or CSV (UTF-8)", true},
	{isXOverview, "the daily overview of X analytics, which holds no posts", "download the table of the content there", false},
	{isTikTokText, "a TikTok export as text", "ask TikTok for the data again, file format JSON", true},
	{isRedditHeaders, "the part of a Reddit data request without texts", "give the whole archive, with comments.csv and posts.csv", false},
	{isHTML, "the HTML form of an export", "ask the platform for the export again, as JSON", false},
	{isTable, "a table without the columns of a known one", "say with --mapping which column is what; see listenratio formats --mapping front", false},
}

func begins(signs ...string) func(string, []byte) bool {
	return func(_ string, head []byte) bool {
		for _, sign := range signs {
			if bytes.HasPrefix(head, []byte(sign)) {
				return true
			}
		}
		return false
	}
}

func isPart(end string) func(string, []byte) bool {
	return func(path string, _ []byte) bool { return strings.HasSuffix(path, end) }
}

// isTable reports whether a member is a sheet of a workbook or CSV by its name.
func isTable(path string, head []byte) bool {
	path = strings.ToLower(path)
	sheet := strings.Contains(path, ".xlsx!") || strings.Contains(path, ".xlsm!") || strings.Contains(path, ".xls!")
	return len(head) > 0 && (sheet && !strings.HasSuffix(path, ".xml") || strings.HasSuffix(path, ".csv") || strings.HasSuffix(path, ".tsv"))
}

func isXOverview(_ string, head []byte) bool {
	h, ok := ReadHeader(head, ',')
	return ok && h.Has("Date", "Impressions", "Engagements", "New follows", "Unfollows")
}

// isTikTokText knows the lists of the text form: the date of each entry stands above its link or its text.
func isTikTokText(_ string, head []byte) bool {
	return bytes.HasPrefix(head, []byte("Date: 20")) && (bytes.Contains(head, []byte("\nLink: https://www.tiktok")) || bytes.Contains(head, []byte("\nComment: ")))
}

func isRedditHeaders(_ string, head []byte) bool {
	h, ok := ReadHeader(head, ',')
	return ok && h.Has("id", "permalink", "date", "subreddit") && !h.Has("body")
}

func isHTML(_ string, head []byte) bool {
	head = bytes.ToLower(bytes.TrimSpace(head[:min(len(head), 512)]))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

// Refused lists the members that are known and not read, each with what it is and what to do: one line per kind,
// naming the first of its members.
func (t *Tree) Refused() []string { return t.refused(false) }

// refused lists them all, or only those that have to be told of beside other things that are read.
func (t *Tree) refused(beside bool) (lines []string) {
	count, first := make([]int, len(refusals)), make([]string, len(refusals))
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			continue
		}
		for i, r := range refusals {
			if r.is(m.Path, head) {
				if count[i]++; count[i] == 1 {
					first[i] = m.Path
				}
				break
			}
		}
	}
	for i, r := range refusals {
		switch {
		case beside && !r.tell:
		case count[i] == 1:
			lines = append(lines, fmt.Sprintf("%s is %s; %s", first[i], r.what, r.hint))
		case count[i] > 1:
			lines = append(lines, fmt.Sprintf("%s and %d more: each is %s; %s", first[i], count[i]-1, r.what, r.hint))
		}
	}
	return lines
}
