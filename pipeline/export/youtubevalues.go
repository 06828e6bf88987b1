package export

import "strings"

// Lengths of ids.
const (
	youtubeChannelLen = 24
	youtubeVideoLen   = 11
	youtubeLeastID    = 16 // shorter than any comment's
)

// isYouTubeWord reports whether s consists of the letters of the platform's ids and of those in more.
func isYouTubeWord(s, more string) bool {
	for i := range len(s) {
		c := s[i]
		ok := c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_'
		if !ok && strings.IndexByte(more, c) < 0 {
			return false
		}
	}
	return s != ""
}

func isYouTubeChannel(s string) bool {
	return len(s) == youtubeChannelLen && strings.HasPrefix(s, "UC") && isYouTubeWord(s, "")
}

func isYouTubeVideo(s string) bool { return len(s) == youtubeVideoLen && isYouTubeWord(s, "") }

// isYouTubePost tells posts to a channel's community from comments.
func isYouTubePost(s string) bool { return strings.HasPrefix(s, "Ugk") && isYouTubeWord(s, "") }

// isYouTubeComment knows comments and, since their ids look like nothing in particular, live chats.
func isYouTubeComment(s string) bool {
	return len(s) >= youtubeLeastID && isYouTubeWord(s, ".%") && !isYouTubeChannel(s) && !isYouTubePost(s) && !allDigits(s)
}

func isYouTubeTime(s string) bool {
	_, _, ok := ParseRFC3339(s)
	return ok
}

func isYouTubeText(s string) bool {
	return strings.HasPrefix(s, `{"text"`) || strings.HasPrefix(s, `{"takeoutSegments"`)
}
