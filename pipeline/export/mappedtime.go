package export

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
)

// isoLayouts are read besides a mapping's own layouts, since nothing else can be meant: so the cells of a workbook that
// are dates are written.
var isoLayouts = []string{"2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02"}

// time reads a time in one of the mapping's layouts. exact is Days where the layout has no hour, Minutes where it has no
// second, else Seconds.
func (m *Mapping) time(v string) (t time.Time, exact pipeline.Precision, err error) {
	for _, layout := range m.Times {
		if t, ok := m.timeAs(layout, v); ok {
			return t, exactness(layout), nil
		}
	}
	for _, layout := range isoLayouts {
		if t, err := time.ParseInLocation(layout, v, m.zone); err == nil {
			return t.UTC(), exactness(layout), nil
		}
	}
	return time.Time{}, 0, fmt.Errorf("the time has none of the layouts %q", m.Times)
}

func (m *Mapping) timeAs(layout, v string) (time.Time, bool) {
	if layout == "unix" || layout == "unix_ms" {
		n, err := strconv.ParseInt(v, 10, 64)
		if layout == "unix" {
			return time.Unix(n, 0).UTC(), err == nil
		}
		return time.UnixMilli(n).UTC(), err == nil
	}
	t, err := time.ParseInLocation(layout, v, m.zone)
	return t.UTC(), err == nil
}

// exactness is how exactly a layout gives a time.
func exactness(layout string) pipeline.Precision {
	switch {
	case strings.HasPrefix(layout, "unix") || strings.Contains(layout, "05"):
		return pipeline.Seconds
	case strings.Contains(layout, "15") || strings.Contains(layout, "3:04") || strings.Contains(layout, "3 PM") || strings.Contains(layout, "3PM"):
		return pipeline.Minutes
	}
	return pipeline.Days
}
