package chart

import "listenratio/report"

// shades is how many strengths of colour a map has, besides none.
const shades = 6

// hourSpan is the axis of the hours of a day.
func hourSpan(size Size) span {
	left := 38.0
	return span{left, (float64(size) - left - 4) / 24}
}

// HourX is the middle of an hour of the day.
func HourX(size Size, hour int) float64 { return hourSpan(size).middle(hour) }

// weekMap is one map of a week, with the highest rate of its scale.
type weekMap struct {
	counts, exist *[7][24]int64
	most, top     float64
	title, class  string
}

const (
	cell     = 17.0 // height of a day
	mapTitle = 22.0
	mapTall  = 7*cell + mapTitle + 24
)

// Hours draws two maps of the week under each other, days down and hours across, on one scale: when people write,
// and when the brand answers. A stronger colour means more per hour that came by.
func Hours(dst []byte, f Frame, h *report.Hours) []byte {
	p := begin(dst, f, 2*mapTall+18)
	t := p.Words.Chart
	most := max(peak(&h.Inbound, &h.Exist), peak(&h.Answers, &h.Exist))
	p.week(weekMap{&h.Inbound, &h.Exist, most, 0, t.HoursInbound, "c-broadcast"})
	p.week(weekMap{&h.Answers, &h.Exist, most, mapTall, t.HoursAnswers, "c-heat"})
	p.scale(2*mapTall + 6)
	p.cursor(mapTitle, 2*mapTall-24)
	return p.close()
}

// rate is how many came in an average hour of that kind.
func rate(counts, exist int64) float64 { return float64(counts) / float64(max(exist, 1)) }

func peak(counts, exist *[7][24]int64) (most float64) {
	for day := range counts {
		for hour, n := range counts[day] {
			most = max(most, rate(n, exist[day][hour]))
		}
	}
	return most
}

func (p *pen) week(m weekMap) {
	s := hourSpan(p.Size)
	p.text("label strong", s.left, m.top+14, m.title)
	top := m.top + mapTitle
	for day := range m.counts {
		p.text("label end", s.left-6, top+cell*float64(day)+13, p.Words.Days[day])
	}
	for k := range shades + 1 {
		p.shade(m.class, k)
		for day := range m.counts {
			for hour, n := range m.counts[day] {
				if shadeOf(rate(n, m.exist[day][hour]), m.most) == k {
					p.box(area{s.left + float64(hour)*s.step, top + cell*float64(day), s.step - 1, cell - 1})
				}
			}
		}
		p.done()
	}
	for hour := 0; hour < 24; hour += 6 {
		p.text("label", s.left+float64(hour)*s.step, top+7*cell+14, hourName(hour))
	}
	p.text("label end", s.left+24*s.step, top+7*cell+14, hourName(24))
	p.raw("\n")
}

// shade begins a path in the k-th strength of a colour.
func (p *pen) shade(class string, k int) {
	p.raw(`<path class="`, shadeClass(k, class), `" fill-opacity="`)
	p.num(shadeOpacity(k))
	p.raw(`" d="`)
}

// shadeOf is the strength of a rate: 0 for none, then equal steps up to the most.
func shadeOf(v, most float64) int {
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
func (p *pen) scale(y float64) {
	t := p.Words.Chart
	x := hourSpan(p.Size).left
	p.text("label", x, y+10, t.HoursLess)
	x += 8 + 7*float64(len([]rune(t.HoursLess)))
	for k := range shades + 1 {
		p.shade("c-heat", k)
		p.box(area{x, y, 17, 11})
		p.done()
		x += 18
	}
	p.text("label", x+6, y+10, t.HoursMore)
}
