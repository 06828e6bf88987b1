package export

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"

	"listenratio/pipeline"
)

// Meta is the export of a Facebook profile or Page, of Instagram with Threads, or of Messenger, as JSON.
var Meta = Format{
	Name:  "meta",
	Title: "Facebook, Instagram, Threads or Messenger export",
	Obtain: "Accounts Centre > Your information and permissions > Export your information > format JSON, quality low; for a Page " +
		"switch to the Page first",
	Sign:    "message_N.json with participants and messages; posts, comments and threads files in the folders of these exports",
	Holds:   "all that the account published and both sides of its messages; nothing that others said in public; parents are not told",
	Inbound: pipeline.DirectOnly,
	Detect:  detectMeta,
}

// metaKinds are the files of an export: what their paths end in, how they are cut, and what makes items of them.
var metaKinds = []struct {
	is     func(base, dir string) bool
	key    string // of the array; empty where the array is the whole file
	keys   []string
	decode func(o *metaOwner, head []byte) Decoder
}{
	{numbered("message"), "messages", []string{"participants", "messages"}, newMetaMessage},
	{numbered("your_posts", "your_posts__check_ins__photos_and_videos", "profile_posts"), "", []string{"timestamp"}, newMetaPost},
	{named("comments", "comments.json"), "comments_v2", []string{"comments_v2"}, newMetaComment},
	{numbered("posts"), "", []string{"media"}, newInstagramPost},
	{named("threads", "threads_and_replies.json"), "text_post_app_text_posts", []string{"media"}, newThreadsPost},
	{numbered("post_comments"), "", []string{"string_map_data"}, newInstagramComment},
	{named("comments", "reels_comments.json"), "comments_reels_comments", []string{"string_map_data"}, newInstagramComment},
}

// numbered matches a base name with or without a number: posts.json, posts_1.json.
func numbered(stems ...string) func(base, dir string) bool {
	return func(base, _ string) bool {
		stem, ok := strings.CutSuffix(base, ".json")
		if at := strings.LastIndexByte(stem, '_'); ok && at >= 0 && allDigits(stem[at+1:]) {
			stem = stem[:at]
		}
		for _, s := range stems {
			if ok && stem == s {
				return true
			}
		}
		return false
	}
}

// named matches a base name in a folder whose name has a word in it.
func named(word, name string) func(base, dir string) bool {
	return func(base, dir string) bool { return base == name && strings.Contains(dir, word) }
}

func detectMeta(t *Tree) ([]Export, error) {
	o, err := findMetaOwner(t)
	if err != nil {
		return nil, err
	}
	e := Export{Inbound: pipeline.DirectOnly, Owner: o.owner()}
	for _, m := range t.Texts() {
		f, ok, err := metaFile(t, m, o)
		if err != nil {
			return nil, err
		}
		if ok {
			e.Files = append(e.Files, f)
		}
	}
	if len(e.Files) == 0 {
		return nil, nil
	}
	if len(o.names) == 0 {
		e.Notes = append(e.Notes, "the export does not tell whose it is; the configuration must name the account")
	}
	return []Export{e}, nil
}

// metaFile recognises one file.
func metaFile(t *Tree, m Member, o *metaOwner) (File, bool, error) {
	folded := fold(m.Path)
	for _, k := range metaKinds {
		if !k.is(path.Base(folded), path.Dir(folded)) {
			continue
		}
		head, err := t.Head(m)
		if err != nil {
			return File{}, false, err
		}
		head = bytes.TrimSpace(trimMark(head))
		if len(head) == 0 || !hasKeys(head, k.keys...) {
			continue
		}
		cut := Cut{Shape: Array, Key: k.key}
		if k.key == "" && head[0] == '{' || k.key != "" && head[0] == '[' {
			cut.Key = ""
			if head[0] == '{' {
				cut = Cut{Shape: Whole} // a single item stands alone
			}
		}
		return File{Member: m, Cut: cut, Decode: func() Decoder { return k.decode(o, head) }}, true, nil
	}
	return File{}, false, nil
}

// latin undoes what these exports do to texts: each byte of the UTF-8 is written as a character of its own. A text with a
// character beyond 255 is as it should be; so is one that does not come out as UTF-8, even without its last bytes, which
// may have been cut.
func latin(s string) string {
	raw := make([]byte, 0, len(s))
	high := false
	for _, r := range s {
		if r > 0xff {
			return s
		}
		high = high || r >= 0x80
		raw = append(raw, byte(r))
	}
	if !high {
		return s
	}
	for cut := range min(4, len(raw)) {
		if part := raw[:len(raw)-cut]; utf8.Valid(part) {
			if cut > 0 && raw[len(raw)-cut] < 0xc0 {
				break // the bytes left out are no beginning of a character
			}
			return string(part)
		}
	}
	return s
}
