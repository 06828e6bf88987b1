package export

import (
	"bytes"
	"slices"
	"strings"
)

// youtubeColumns are the places of what a comment or a live chat consists of; −1 where a file has it not.
type youtubeColumns struct {
	id, channel, time, text, video, post int
	above                                []int // ids of comments above this one
	live                                 bool
}

// youtubeEmpty are the names of a comment's id in the languages known, for files without a row.
var youtubeEmpty = []string{"Reactie-ID", "ID de comentario", "ID-ul comentariului", "Komentaro ID"}

// youtubeColumnsOf finds the columns by their English names, else by what stands in them: every language has names and
// an order of its own.
func youtubeColumnsOf(h Header, head []byte) (c youtubeColumns, ok bool) {
	for _, what := range []string{"Comment", "Live Chat"} {
		if h.Has(what+" ID", "Channel ID", what+" Create Timestamp", what+" Text") {
			c = youtubeColumns{id: h.Index(what + " ID"), channel: h.Index("Channel ID"), time: h.Index(what + " Create Timestamp"),
				text: h.Index(what + " Text"), video: h.Index("Video ID"), post: h.Index("Post ID"), live: what != "Comment"}
			for _, name := range []string{"Parent Comment ID", "Top-Level Comment ID"} {
				if i := h.Index(name); i >= 0 {
					c.above = append(c.above, i)
				}
			}
			return c, true
		}
	}
	if len(h) < 5 || len(h) > 12 {
		return c, false
	}
	n := youtubeCount(h, head)
	c = youtubeColumns{id: n.best(isYouTubeComment), channel: n.best(isYouTubeChannel), time: n.best(isYouTubeTime),
		text: n.best(isYouTubeText), video: n.most(isYouTubeVideo), post: n.most(isYouTubePost)}
	if n.rows() == 0 && slices.ContainsFunc(youtubeEmpty, func(name string) bool { return h.Has(name) }) {
		return youtubeColumns{post: -1}, true // nothing will be read
	}
	for i := range h {
		if i != c.id && n.count(i, isYouTubeComment) > 0 && i != c.post {
			c.above = append(c.above, i)
		}
	}
	return c, c.id >= 0 && c.channel >= 0 && c.time >= 0 && c.text >= 0
}

// youtubeRows are the first rows of a file, by column.
type youtubeRows [][]string

// maxYouTubeRows is how many rows tell the columns.
const maxYouTubeRows = 100

func youtubeCount(h Header, head []byte) youtubeRows {
	all, r, f := make(youtubeRows, len(h)), rows{comma: ',', head: 1}, fields{comma: ','}
	for range maxYouTubeRows {
		p, ok := r.next(head, len(head) < headLen)
		if !ok {
			break
		}
		row, err := f.split(bytes.Clone(head[p.skip : p.skip+p.size]))
		head = head[p.skip+p.size:]
		if p.reason != "" || err != nil || len(row) != len(h) {
			continue
		}
		for i, value := range row {
			all[i] = append(all[i], strings.Clone(value))
		}
	}
	return all
}

func (y youtubeRows) rows() int { return len(y[0]) }

// count is how many values of a column are of a kind.
func (y youtubeRows) count(column int, is func(string) bool) (n int) {
	for _, value := range y[column] {
		if is(value) {
			n++
		}
	}
	return n
}

// most is the column with the most values of a kind, −1 where none has any. Of several it is the one with the longest
// values: the id of an answer begins with the id of what it answers.
func (y youtubeRows) most(is func(string) bool) int {
	found, best, longest := -1, 0, 0
	for i := range y {
		n, long := y.count(i, is), 0
		for _, value := range y[i] {
			long += len(value)
		}
		if n > best || n == best && n > 0 && long > longest {
			found, best, longest = i, n, long
		}
	}
	return found
}

// best is the same where at least half of the values are of the kind.
func (y youtubeRows) best(is func(string) bool) int {
	i := y.most(is)
	if i < 0 || 2*y.count(i, is) < y.rows() {
		return -1
	}
	return i
}
