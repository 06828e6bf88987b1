package export

import (
	"bytes"
	"path"
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

func detectMeta(t *Tree) ([]Export, error) {
	parts, err := metaParts(t)
	if err != nil {
		return nil, err
	}
	var found []Export
	at := map[*metaOwner]int{}
	for _, p := range parts {
		files, err := metaFiles(t, p)
		if err != nil {
			return nil, err
		}
		if len(files) == 0 {
			continue
		}
		i, known := at[p.owner]
		if !known {
			i, at[p.owner] = len(found), len(found)
			found = append(found, metaExport(p.owner))
		}
		found[i].Files = append(found[i].Files, files...)
	}
	return found, nil
}

func metaExport(o *metaOwner) Export {
	e := Export{Inbound: pipeline.DirectOnly, Owner: o.owner()}
	if len(o.names) == 0 {
		e.Notes = []string{"the export does not tell whose it is; the configuration must name the account"}
	}
	return e
}

// metaFiles are the files of a part that hold what somebody said.
func metaFiles(t *Tree, p *metaPart) ([]File, error) {
	var files []File
	for _, m := range p.members {
		f, ok, err := metaFile(t, m, p.owner)
		if err != nil {
			return nil, err
		}
		if ok {
			files = append(files, f)
		}
	}
	return files, nil
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
		if len(head) == 0 || !k.takes(head) {
			continue
		}
		at := metaPlace{owner: o, dir: path.Dir(folded), head: head}
		return File{Member: m, Cut: k.cut(head), Decode: func() Decoder { return k.decode(at) }}, true, nil
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
		part, tail := raw[:len(raw)-cut], raw[len(raw)-cut:]
		if !utf8.Valid(part) {
			continue
		}
		if cut > 0 && !begun(tail) || cut == 1 && utf8.RuneCount(part) == len(part) {
			break // not the beginning of a character, or a letter of a text that is as it should be
		}
		return string(part)
	}
	return s
}

// begun reports whether bytes are the beginning of a character of UTF-8.
func begun(b []byte) bool {
	for _, c := range b[1:] {
		if c&0xc0 != 0x80 {
			return false
		}
	}
	return b[0] >= 0xc0
}
