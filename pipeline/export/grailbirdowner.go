package export

import (
	"strconv"
	"strings"
	"time"
)

// owner reads user_details.js.
func (g *grailbird) owner(m Member) error {
	var v struct {
		ID      Text   `json:"id"`
		Handle  string `json:"screen_name"`
		Display string `json:"full_name"`
	}
	if err := readAssigned(m, &v); err != nil {
		return err
	}
	g.a.is(string(v.ID), v.Handle, v.Display)
	return nil
}

// made reads payload_details.js: when the archive was made.
func (g *grailbird) made(m Member) error {
	var v struct {
		Created string `json:"created_at"`
	}
	if err := readAssigned(m, &v); err != nil {
		return err
	}
	g.a.until, _ = parseXTime(v.Created)
	return nil
}

// index reads tweet_index.js: how many posts are in each file.
func (g *grailbird) index(m Member) error {
	var v []struct {
		File  string `json:"file_name"`
		Count Text   `json:"tweet_count"`
	}
	if err := readAssigned(m, &v); err != nil {
		return err
	}
	for _, e := range v {
		if n, err := strconv.ParseInt(string(e.Count), 10, 64); err == nil {
			g.a.counts[fold(e.File[strings.LastIndexByte(e.File, '/')+1:])] = n
		}
	}
	return nil
}

// parseXTime reads the two ways in which archives write times: Sat Aug 12 16:10:37 +0000 2023 and
// 2014-03-31 18:43:52 +0000.
func parseXTime(s string) (time.Time, bool) {
	if t, ok := ParseRubyDate(s); ok {
		return t, true
	}
	const clock = len("2014-03-31 18:43:52")
	if len(s) > clock+1 && s[clock] == ' ' {
		s = s[:clock] + s[clock+1:]
	}
	t, _, ok := ParseRFC3339(s)
	return t, ok
}
