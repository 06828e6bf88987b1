package evaluate

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"listenratio/classify"
)

// Drawn is one item of a sample, as a person labelled it.
type Drawn struct {
	Item, Brand string
	Label       classify.Class // never Unclassified
	Stratum     string         // from which it was drawn at random; empty where the file does not say
	Size        int64          // how many items that stratum had

	// Weight is how many items the label stands for: the stratum's size over its labelled items, the inverse of the
	// chance to be drawn and labelled. It is 1 for a Drawn without a stratum.
	Weight float64
}

// ErrSample means that a file of labels cannot be brought together with the items that it labels.
var ErrSample = errors.New("need the columns item and label")

// ReadSample reads the labels of a sample from CSV, as the label command writes it: item and label are needed; brand,
// stratum and stratum_size are used where they are there. Items without a label, or labelled unclassified, are left
// out; of an item that comes twice the first label counts.
//
// The weights are those of Horvitz and Thompson (A generalization of sampling without replacement from a finite universe,
// JASA 47, 1952, 663–685), with what was labelled of a stratum in the place of what was drawn of it: items that were left
// unlabelled are taken to be like the others of their stratum.
func ReadSample(r io.Reader) ([]Drawn, error) {
	var rows []Drawn
	seen := map[string]bool{}
	err := each(r, ErrSample, []string{"item", "label"}, func(c table, record []string) error {
		d, err := c.drawn(record)
		if key := d.Brand + "\x00" + d.Item; err == nil && d.Label != classify.Unclassified && d.Item != "" && !seen[key] {
			seen[key] = true
			rows = append(rows, d)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return weighted(rows), nil
}

// drawn makes a Drawn of a record, without its weight.
func (c table) drawn(record []string) (d Drawn, err error) {
	d = Drawn{Item: c.get(record, "item"), Brand: c.get(record, "brand"), Stratum: c.get(record, "stratum")}
	if label := c.get(record, "label"); label != "" {
		var ok bool
		if d.Label, ok = classify.ParseClass(strings.ToLower(label)); !ok {
			return d, fmt.Errorf("unknown label %q; known are broadcast, reply, value-share", label)
		}
	}
	if d.Stratum == "" {
		return d, nil
	}
	if d.Size, err = strconv.ParseInt(c.get(record, "stratum_size"), 10, 64); err != nil || d.Size < 1 {
		return d, fmt.Errorf("stratum_size is %q; it is how many items the stratum had", c.get(record, "stratum_size"))
	}
	return d, nil
}

// weighted gives every row its weight.
func weighted(rows []Drawn) []Drawn {
	type stratum struct {
		name string
		size int64
	}
	labelled := map[stratum]int64{}
	for _, d := range rows {
		labelled[stratum{d.Stratum, d.Size}]++
	}
	for i := range rows {
		d := &rows[i]
		d.Weight = 1
		if d.Stratum != "" {
			d.Weight = max(1, float64(d.Size)/float64(labelled[stratum{d.Stratum, d.Size}]))
		}
	}
	return rows
}
