package export

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// damage is what may happen to a record.
var damage = map[string]func(rec string) string{
	"cut off":         func(r string) string { return r[:len(r)/2] },
	"head lost":       func(r string) string { return r[len(r)/2:] },
	"quote lost":      func(r string) string { return strings.Replace(r, `hello`, `hello"`, 1) },
	"quote too many":  func(r string) string { return strings.Replace(r, `"text":"`, `"text":`, 1) },
	"key quote lost":  func(r string) string { return strings.Replace(r, `"text"`, `"text`, 1) },
	"brace lost":      func(r string) string { return strings.TrimSuffix(r, "}") },
	"brace too many":  func(r string) string { return r + "}" },
	"bracket":         func(r string) string { return strings.Replace(r, `"hello`, `]"hello`, 1) },
	"opened":          func(r string) string { return strings.Replace(r, `"hello`, `["hello`, 1) },
	"colon lost":      func(r string) string { return strings.Replace(r, `":"`, `" "`, 1) },
	"comma lost":      func(r string) string { return strings.Replace(r, `,`, ` `, 1) },
	"backslash":       func(r string) string { return strings.Replace(r, `hello`, `hel\lo`, 1) },
	"slash at quote":  func(r string) string { return strings.Replace(r, `ends"`, `ends\"`, 1) },
	"NUL bytes":       func(r string) string { return strings.Repeat("\x00", len(r)) },
	"nonsense":        func(r string) string { return "nonsense" },
	"number":          func(r string) string { return "17" },
	"no text":         func(r string) string { return `{"id":"2","account":"a","created_at":"2026-03-01T12:00:00Z"}` },
	"another's text":  func(r string) string { return `"` + strings.Repeat("text ", 30) + `"` },
	"empty":           func(r string) string { return "{}" },
	"nested too deep": func(r string) string { return strings.Repeat("[", 99) + strings.Repeat("]", 99) },
}

func sample(i int) string {
	return fmt.Sprintf(`{"id":"%d","more":[{"x":1},{"y":"a]b}c,{\"id\":"}],"account":"a","created_at":"2026-03-01T12:00:00Z","text":"hello \\ ends"}`, i)
}

// TestOneDamaged damages one record, or two that stand together, at the beginning, in the middle and at the end of
// files of several layouts. All other records are read.
func TestOneDamaged(t *testing.T) {
	layouts := map[string]struct {
		cut                  Cut
		before, between, end string
	}{
		"lines":   {Cut{}, "", "\n", "\n"},
		"compact": {Cut{Shape: Array}, "[", ",", "]"},
		"spaced":  {Cut{Shape: Array}, "window.YTD.x.part0 = [ ", ",\n  ", " ]"},
		"keyed":   {Cut{Shape: Array, Key: "list"}, `{"id":"x","n":[{"id":1},{"id":2}],"list":[`, ",", `],"z":[{"id":7}]}`},
	}
	const records = 9
	for layout, l := range layouts {
		for name, spoil := range damage {
			for _, place := range []int{0, 4, records - 1} {
				for _, bad := range []int{1, 2} {
					var all, want []string
					for i := range records {
						rec := sample(i)
						if i >= place && i < place+bad || i == place-bad+1 && place == records-1 {
							rec = spoil(rec)
						} else {
							want = append(want, fmt.Sprint(i))
						}
						all = append(all, rec)
					}
					data := l.before + strings.Join(all, l.between) + l.end
					r := reading{files: []File{{Member: inMemory("x", []byte(data)), Cut: l.cut, Decode: func() Decoder { return new(jsonItems) }}}}
					r.read(t, 1)
					var got []string
					for _, it := range r.keep.items {
						got = append(got, it.ID)
					}
					missing := slices.DeleteFunc(slices.Clone(want), func(id string) bool { return slices.Contains(got, id) })
					if len(missing) > 0 || len(r.keep.faults) == 0 {
						t.Errorf("%s, %s at %d×%d: lost %v, faults %v", layout, name, place, bad, missing, r.keep.faults)
					}
				}
			}
		}
	}
}

// TestStrayQuote puts a quote before every byte of a CSV file. At most the row with the quote and the one before or
// behind it are lost.
func TestStrayQuote(t *testing.T) {
	var rows []string
	for i := range 30 {
		text := []string{"plain words", `"quoted, with a comma"`, "\"two\nlines\"", `"with ""doubled"" quotes"`, "", `5" wide`}[i%6]
		rows = append(rows, fmt.Sprintf("%d,a,2026-03-01T12:00:00Z,%s,x", i, text))
	}
	const head = "id,account,created_at,text,more\n"
	whole := strings.Join(rows, "\n") + "\n"
	h, _ := ReadHeader([]byte(head), ',')
	for at := range len(whole) {
		data := head + whole[:at] + `"` + whole[at:]
		r := reading{files: []File{{Member: inMemory("x", []byte(data)), Cut: Cut{Shape: Rows, Head: 1}, Decode: func() Decoder {
			return &rowItems{header: h, column: []int{0, 1, 2, 3, -1}, f: fields{comma: ','}}
		}}}}
		r.read(t, 1)
		if len(r.keep.items) < len(rows)-2 {
			t.Errorf("a quote at %d: %d of %d rows read: %v", at, len(r.keep.items), len(rows), r.keep.faults)
		}
	}
}
