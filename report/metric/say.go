package metric

import (
	"fmt"
	"math"
	"strconv"
	"time"
)

// percent is a share in whole percent, never rounded to 0 or 100 from elsewhere.
func percent(share float64) string {
	p := math.Round(share * 100)
	switch {
	case p == 0 && share > 0:
		return "under 1 %"
	case p == 100 && share < 1:
		return "over 99 %"
	}
	return strconv.FormatFloat(p, 'f', -1, 64) + " %"
}

// duration is a span in at most two units: "45 s", "12 min", "1 h 40 min", "2 d 3 h".
func duration(seconds float64) string {
	d := time.Duration(math.Round(seconds)) * time.Second
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%d s", d/time.Second)
	case d < time.Hour:
		return fmt.Sprintf("%d min", int64(math.Round(d.Minutes())))
	case d < 24*time.Hour:
		return pair(int64(math.Round(d.Minutes())), 60, "h", "min")
	}
	return pair(int64(math.Round(d.Hours())), 24, "d", "h")
}

// pair writes n small units as large and small ones.
func pair(n, per int64, large, small string) string {
	if n%per == 0 {
		return fmt.Sprintf("%d %s", n/per, large)
	}
	return fmt.Sprintf("%d %s %d %s", n/per, large, n%per, small)
}

// number is v with two significant figures, or whole from 10 on.
func number(v float64) string {
	if v >= 10 || v == math.Trunc(v) {
		return strconv.FormatFloat(math.Round(v), 'f', -1, 64)
	}
	return strconv.FormatFloat(v, 'g', 2, 64)
}

// plural is n with the word for one or for several.
func plural(n int64, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.FormatInt(n, 10) + " " + several
}
