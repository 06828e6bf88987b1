package export

import (
	"net/url"
	"strings"
	"time"

	"listenratio/pipeline"
)

// networks are the words by which tools name platforms, and by which addresses do.
var networks = []struct{ word, platform string }{
	{"twitter", "x"}, {"x", "x"}, {"instagram", "instagram"}, {"linkedin", "linkedin"}, {"facebook", "facebook"}, {"fb", "facebook"},
	{"tiktok", "tiktok"}, {"threads", "threads"}, {"youtube", "youtube"}, {"youtu", "youtube"}, {"bluesky", "bluesky"}, {"bsky", "bluesky"},
	{"mastodon", "mastodon"}, {"pinterest", "pinterest"}, {"whatsapp", "whatsapp"}, {"telegram", "telegram"}, {"discord", "discord"},
}

// networkOf is the platform that a tool's name for it means: "x" for "X (Twitter)", "instagram" for "Instagram Business"
// or for an address there. A name without a known word is left as it is, in lower case.
func networkOf(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	words := strings.FieldsFunc(name, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	for _, n := range networks {
		for _, word := range words {
			if word == n.word {
				return n.platform
			}
		}
	}
	return name
}

// networkOfLink is the platform at which an address leads to, empty where that is none of those known.
func networkOfLink(link string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || u.Host == "" {
		return ""
	}
	if name := networkOf(u.Hostname()); name != u.Hostname() {
		return name
	}
	return ""
}

// idOfLink is the id of the post to which a permalink leads, in the form in which the platform's own export has it;
// where that is not known it is the address itself.
func idOfLink(platform, link string) string {
	if !strings.Contains(link, "://") && !strings.HasPrefix(link, "urn:") {
		return link
	}
	switch platform {
	case "linkedin":
		if urn := linkedInURN(link); urn != "" {
			return urn
		}
	case "x", "tiktok", "instagram":
		if id := lastPart(link); id != "" {
			return id
		}
	}
	return link
}

// sharpen replaces a time that a tool gives to the day or minute by the one in the id of the post, or of its permalink,
// where the two can be the same moment.
func (m *Mapping) sharpen(it *pipeline.Item) {
	if it.Precision == pipeline.Milliseconds {
		return
	}
	for _, id := range [...]string{it.ID, idOfLink(it.Platform, it.URL)} {
		if t, ok := TimeOf(it.Platform, id); ok && m.same(t, it.Created, it.Precision) {
			it.Created, it.Precision = t, pipeline.Milliseconds
			return
		}
	}
}

// Bounds of what can be the same moment.
const (
	widestZone = 14 * time.Hour   // of places on earth, to the east; to the west it is 12
	zoneStep   = 15 * time.Minute // between the zones of places
	nearly     = 90 * time.Second // by which a time to the minute may be off
)

// same reports whether an exact time can be the stated one. Where the mapping gives no zone, the stated time may be that
// of any place: off by a whole number of quarters of an hour.
func (m *Mapping) same(exact, stated time.Time, p pipeline.Precision) bool {
	off := exact.Sub(stated)
	if p == pipeline.Days {
		return off >= -widestZone && off < 24*time.Hour+widestZone
	}
	within := 2 * time.Second
	if p == pipeline.Minutes {
		within = nearly
	}
	if m.Zone == "" && off.Abs() <= widestZone+nearly {
		off -= off.Round(zoneStep)
	}
	return off.Abs() < within
}
