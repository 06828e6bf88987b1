package chart

import (
	"listenratio/report"
	"listenratio/report/words"
)

// shades is how many strengths of colour a map has, besides none.
const shades = 6

// hourSpan is the axis of the hours of a day.
func hourSpan(size Size) span {
	left := 38.0
	return span{left, (float64(size) - left - 4) / 24}
}

// HourX is the middle of an hour of the day.
func HourX(size Size, hour int) float64 { return hourSpan(size).middle(hour) }

// Hours draws two maps of the week under each other, days down and hours across, on one scale: when people write,
// and when the brand answers. A stronger colour means more per hour that came by.
func Hours(dst []byte, f Frame, h *report.Hours, w *words.Catalogue) []byte {
	p := &pen{dst}
	s := hourSpan(f.Size)
	const cell, title = 17.0, 22.0
	height := 7*cell + title + 24
	p.open(f, 2*height+18)
	most := max(peak(&h.Inbound, h), peak(&h.Answers, h))
	p.week(&h.Inbound, h, most, s, 0, w.Chart.HoursInbound, "c-broadcast", w)
	p.week(&h.Answers, h, most, s, height, w.Chart.HoursAnswers, "c-heat", w)
	p.scale(f.Size, 2*height+6, w)
	p.cursor(title, 2*height-24)
	return p.close()
}

// rate is how many came in an average hour of that kind.
func rate(counts, exist int64) float64 { return float64(counts) / float64(max(exist, 1)) }

func peak(counts *[7][24]int64, h *report.Hours) (most float64) {
	for day := range counts {
		for hour, n := range counts[day] {
			most = max(most, rate(n, h.Exist[day][hour]))
		}
	}
	return most
}

func (p *pen) week(counts *[7][24]int64, h *report.Hours, most float64, s span, top float64, title, class string, w *words.Catalogue) {
	p.text("label strong", s.left, top+14, title)
	top += 22
	byShade := [shades + 1][][2]int{}
	for day := range counts {
		p.text("label end", s.left-6, top+17*float64(day)+13, w.Days[day])
		for hour, n := range counts[day] {
			k := shade(rate(n, h.Exist[day][hour]), most)
			byShade[k] = append(byShade[k], [2]int{day, hour})
		}
	}
	for k, cells := range byShade {
		p.raw(`<path class="`, shadeClass(k, class), `" fill-opacity="`)
		p.num(shadeOpacity(k))
		p.raw(`" d="`)
		for _, c := range cells {
			p.box(s.left+float64(c[1])*s.step, top+17*float64(c[0]), s.step-1, 16)
		}
		p.done()
	}
	for hour := 0; hour < 24; hour += 6 {
		p.text("label", s.left+float64(hour)*s.step, top+7*17+14, hourName(hour))
	}
	p.text("label end", s.left+24*s.step, top+7*17+14, hourName(24))
	p.raw("\n")
}

// shade is the strength of a rate: 0 for none, then equal steps up to the most.
func shade(v, most float64) int {
	if v <= 0 || most <= 0 {
		return 0
	}
	return min(1+int(v/most*shades), shades)
}

func shadeClass(k int, class string) string {
	if k == 0 {
		return "c-none"
	}
	return class
}

func shadeOpacity(k int) float64 {
	if k == 0 {
		return 1
	}
	return []float64{0.2, 0.3, 0.5, 0.6, 0.8, 1}[k-1]
}

func hourName(hour int) string {
	return string([]byte{'0' + byte(hour/10), '0' + byte(hour%10), ':', '0', '0'})
}

// scale is the legend: from fewer to more.
func (p *pen) scale(size Size, y float64, w *words.Catalogue) {
	x := 38.0
	p.text("label", x, y+10, w.Chart.HoursLess)
	x += 8 + 7*float64(len([]rune(w.Chart.HoursLess)))
	for k := range shades + 1 {
		p.raw(`<path class="`, shadeClass(k, "c-heat"), `" fill-opacity="`)
		p.num(shadeOpacity(k))
		p.raw(`" d="`)
		p.box(x, y, 17, 11)
		p.done()
		x += 18
	}
	p.text("label", x+6, y+10, w.Chart.HoursMore)
}
