package export

import (
	"maps"
	"slices"
)

// Formats are all that can be read, in the order in which they are asked: where two would take the same file, the one
// named first has it.
var Formats = append([]Format{
	X,
	Grailbird,
	Mastodon,
	MastodonAPI,
	Misskey,
	Twcs,
	XAPI,
	XAPICSV,
	XLines,
	XAnalytics,
	Bluesky,
	BlueskyCAR,
	Meta,
	Discord,
	Telegram,
	WhatsApp,
	LinkedIn,
	YouTube,
	TikTok,
	TikTokStudio,
	Reddit,
	RedditDump,
	Interchange,
	InterchangeCSV,
}, presets()...)

// sortedKeys are a map's keys in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
