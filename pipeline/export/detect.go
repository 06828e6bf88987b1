package export

import (
	"fmt"
	"slices"
	"strings"
)

// Unknown is the error for an input that no format takes for its own.
type Unknown struct {
	Name string // the EXPORT
	Hint string // what it seems to be and what to do about it; may be empty
}

// Error says in one line what is wrong.
func (u *Unknown) Error() string {
	if u.Hint != "" {
		return fmt.Sprintf("recognise %s: %s", u.Name, u.Hint)
	}
	return fmt.Sprintf("recognise %s: none of the %d formats is in it", u.Name, len(Formats))
}

// Looked lists what was looked for, one line per format: its title and its sign.
func (u *Unknown) Looked() []string {
	var lines []string
	for _, f := range Formats {
		lines = append(lines, f.Title+": "+f.Sign)
	}
	return lines
}

// Detect asks formats of the user's own, if there are any, and then every one of [Formats] for its exports in a tree. A
// file belongs to one export only. What is known and not read beside them is added to the tree's Passed. Where nothing fits
// the error is an [*Unknown].
func Detect(t *Tree, own ...Format) ([]Export, error) {
	if len(t.Members) == 0 {
		return nil, &Unknown{Name: t.Name, Hint: empty(t)}
	}
	var found []Export
	taken := map[string]bool{}
	for _, f := range slices.Concat(own, Formats) {
		exports, err := f.Detect(t)
		if err != nil {
			return nil, fmt.Errorf("look for %s in %s: %w", f.Title, t.Name, err)
		}
		for _, e := range exports {
			if claim(&e, f, taken) {
				found = append(found, e)
			}
		}
	}
	if len(found) == 0 {
		return nil, &Unknown{Name: t.Name, Hint: refusal(t)}
	}
	for _, line := range t.refused(true) {
		if !slices.Contains(t.Passed, line) {
			t.Passed = append(t.Passed, line)
		}
	}
	if len(t.Passed) > 0 {
		found[0].Notes = append(found[0].Notes, "left out: "+strings.Join(t.Passed, "; "))
	}
	return found, nil
}

// claim takes the files of an export that no other export has. It reports whether there is any left.
func claim(e *Export, f Format, taken map[string]bool) bool {
	files := e.Files[:0]
	for _, file := range e.Files {
		if !taken[file.Member.Path] {
			taken[file.Member.Path] = true
			file.Format, file.Cut.sound = f.Name, file.Member.sheet
			files = append(files, file)
		}
	}
	empty := len(e.Files) == 0
	e.Format, e.Files = f.Name, files
	return len(files) > 0 || empty
}

func empty(t *Tree) string {
	if len(t.Passed) > 0 {
		return "no file in it could be read: " + strings.Join(t.Passed, "; ")
	}
	return "there is no file in it"
}

// refusal is what is known of an input that is not read.
func refusal(t *Tree) string {
	if !slices.ContainsFunc(t.Members, func(m Member) bool { return m.Size != 0 }) {
		return "there is nothing in it: 0 bytes"
	}
	return strings.Join(append(t.Refused(), t.Passed...), "; ")
}
