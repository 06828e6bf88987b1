// Package chart draws a report's charts as SVG: plain shapes with class names, no style attributes, no scripts, no
// outside references, so that they live under the strictest content policy and follow the page's colours, dark or
// light. The same input gives the same bytes.
//
// Every chart comes in two widths, [Wide] for screens and paper and [Narrow] for phones, since text inside an SVG
// shrinks with it. A chart is for the eye; its values stand in a table beside it, which package html writes. The
// classes are c-broadcast, c-reply, c-value, c-unclassified, hatch, ground, grid, axis, ref, band, curve, cursor,
// label, strong, end and middle.
package chart

import (
	"math"
	"strconv"
	"strings"

	"listenratio/report/words"
)

// Size is the width of a drawing, in its own units, which are CSS pixels at full size.
type Size int

// The two sizes.
const (
	Wide   Size = 720
	Narrow Size = 340
)

// Frame is what every chart needs to know.
type Frame struct {
	ID    string // unique on the page, [a-z0-9-]
	Size  Size
	Title string // for screen readers: what it shows
	Desc  string // for screen readers: its kind and its main trend
	Words *words.Catalogue
}

// pen writes SVG into a buffer.
type pen struct {
	Frame
	b []byte
}

// area is a rectangle.
type area struct{ x, y, w, h float64 }

// plane is where a chart with equal columns is drawn.
type plane struct {
	span
	top, bottom float64
}

func (p *pen) raw(s ...string) {
	for _, s := range s {
		p.b = append(p.b, s...)
	}
}

// num writes a coordinate, to a tenth.
func (p *pen) num(v float64) {
	v = math.Round(v*10) / 10
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		p.b = append(p.b, '0')
		return
	}
	p.b = strconv.AppendFloat(p.b, v, 'f', -1, 64)
}

func (p *pen) attr(name string, v float64) {
	p.raw(" ", name, `="`)
	p.num(v)
	p.raw(`"`)
}

// begin takes the buffer and opens the drawing with its title and description.
func begin(dst []byte, f Frame, height float64) *pen {
	p := &pen{f, dst}
	p.raw(`<svg role="img" class="`, f.class(), `" viewBox="0 0 `)
	p.num(float64(f.Size))
	p.raw(" ")
	p.num(height)
	p.raw(`" aria-labelledby="`, f.ID, "-t ", f.ID, `-d"><title id="`, f.ID, `-t">`)
	p.escape(f.Title)
	p.raw(`</title><desc id="`, f.ID, `-d">`)
	p.escape(f.Desc)
	p.raw("</desc>\n")
	return p
}

func (f Frame) class() string {
	if f.Size == Narrow {
		return "narrow"
	}
	return "wide"
}

func (p *pen) close() []byte {
	p.raw("</svg>\n")
	return p.b
}

// cursor is the line that a reading control moves; hidden until then.
func (p *pen) cursor(top, bottom float64) {
	p.raw(`<line class="cursor" visibility="hidden" x1="0" x2="0"`)
	p.attr("y1", top)
	p.attr("y2", bottom)
	p.raw("/>\n")
}

// across draws a level line.
func (p *pen) across(class string, x1, x2, y float64) {
	p.raw(`<line class="`, class, `"`)
	p.attr("x1", x1)
	p.attr("y1", y)
	p.attr("x2", x2)
	p.attr("y2", y)
	p.raw("/>")
}

// down draws an upright line.
func (p *pen) down(class string, x, y1, y2 float64) {
	p.raw(`<line class="`, class, `"`)
	p.attr("x1", x)
	p.attr("y1", y1)
	p.attr("x2", x)
	p.attr("y2", y2)
	p.raw("/>")
}

// rect draws a rectangle; look is its class or another attribute, whole.
func (p *pen) rect(look string, a area) {
	p.raw("<rect ", look)
	p.attr("x", a.x)
	p.attr("y", a.y)
	p.attr("width", max(a.w, 0))
	p.attr("height", max(a.h, 0))
	p.raw("/>")
}

func (p *pen) dot(class string, x, y, r float64) {
	p.raw(`<circle class="`, class, `"`)
	p.attr("cx", x)
	p.attr("cy", y)
	p.attr("r", r)
	p.raw("/>")
}

func (p *pen) text(class string, x, y float64, s string) {
	p.raw(`<text class="`, class, `"`)
	p.attr("x", x)
	p.attr("y", y)
	p.raw(">")
	p.escape(s)
	p.raw("</text>")
}

// path begins a path; more points follow by at.
func (p *pen) path(class string) { p.raw(`<path class="`, class, `" d="`) }

func (p *pen) at(verb string, x, y float64) {
	p.raw(verb)
	p.num(x)
	p.raw(" ")
	p.num(y)
}

func (p *pen) done() { p.raw(`"/>`, "\n") }

// box adds a rectangle to a path.
func (p *pen) box(a area) {
	p.at("M", a.x, a.y)
	p.raw("h")
	p.num(a.w)
	p.raw("v")
	p.num(a.h)
	p.raw("h")
	p.num(-a.w)
	p.raw("z")
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

func (p *pen) escape(s string) { p.raw(escaper.Replace(strings.ToValidUTF8(s, "�"))) }
