package export

import (
	"testing"
	"time"
)

func TestTimeOf(t *testing.T) {
	tests := []struct{ platform, id, want string }{
		{"x", "1690395372546301952", "2023-08-12T16:10:37.499Z"},
		{"x", "1626922779105759235", "2023-02-18T12:33:11.959Z"},
		{"x", "1626916612560281601", "2023-02-18T12:08:41.740Z"},
		{"x", "1149649998057472", "2010-11-07T05:51:12.576Z"},
		{"x", "https://x.com/somebody/status/1690395372546301952", "2023-08-12T16:10:37.499Z"},
		{"x", "27758622443", ""}, // a counter
		{"x", "20", ""},
		{"x", "1.69039E+18", ""},
		{"x", "-1", ""},
		{"x", "+1690395372546301952", ""},
		{"x", "9923372036854775807000", ""},
		{"x", "", ""},

		{"mastodon", "110378211575070882", "2023-05-16T11:50:47.520Z"},
		{"mastodon", "109309145334822499", "2022-11-08T16:33:11.266Z"},
		{"mastodon", "https://waterside.example/users/jo/statuses/110378211575070882", "2023-05-16T11:50:47.520Z"},
		{"mastodon", "https://waterside.example/users/jo/statuses/110378211575070882/activity", "2023-05-16T11:50:47.520Z"},
		{"mastodon", "https://waterside.example/@jo/110378211575070882?page=1#top", "2023-05-16T11:50:47.520Z"},
		{"mastodon", "https://rocks.example/notes/9mqtfd3vukxt8bvr", "2023-12-01T23:23:54.523Z"},
		{"mastodon", "https://blog.example/objects/0c9e1c0e-7d52-4b7c-a61d-4c33f7a4c1b9", ""},
		{"mastodon", "https://waterside.example/users/jo/statuses/9123456", ""}, // a counter
		{"mastodon", "https://quay.example/users/jo/statuses/01HGKV488VABCDEFGHJKMNPQRS", "2023-12-01T23:23:54.523Z"},
		{"mastodon", "https://quay.example/users/jo/statuses/81HGKV488VABCDEFGHJKMNPQRS", ""},
		{"mastodon", "https://quay.example/users/jo/statuses/01HGKV488VABCDEFGHJKMNPQRU", ""}, // no letter of Crockford's
		{"mastodon", "https://lens.example/p/jo/636344009324761234", "2023-12-01T23:23:54.523Z"},
		{"mastodon", "https://lens.example/p/jo/4711", ""}, // a counter
		{"mastodon", "10000000000000000", ""},              // 1974

		{"misskey", "9mqtfd3vukxt8bvr", "2023-12-01T23:23:54.523Z"},
		{"misskey", "9mqtfd3vuk", "2023-12-01T23:23:54.523Z"},
		{"misskey", "01HGKV488VABCDEFGHJKMNPQRS", "2023-12-01T23:23:54.523Z"},
		{"misskey", "01hgkv488vabcdefghjkmnpqrs", "2023-12-01T23:23:54.523Z"},
		{"misskey", "818c27b2211b0123456789ab", "2023-12-01T23:23:54.523Z"},
		{"misskey", "g18c27b2211b0123456789ab", "2023-12-01T23:23:54.523Z"},
		{"misskey", "656a6b0a0123456789abcdef", "2023-12-01T23:23:54Z"},
		{"misskey", "656a6b0a0123456789abcdez", ""},
		{"misskey", "zzzzzzzzzzzzzzzzzzzzzzzz", ""},
		{"misskey", "9MQTFD3VUK", ""},
		{"misskey", "9mqtfd3v", ""},
		{"misskey", "9mqt-d3vuk", ""},

		{"bluesky", "3kftldxbvq22p", "2023-12-06T00:21:07.896Z"},
		{"bluesky", "at://did:plc:abc/app.bsky.feed.post/3kftldxbvq22p", "2023-12-06T00:21:07.896Z"},
		{"bluesky", "self", ""},
		{"bluesky", "zkftldxbvq22p", ""}, // the top bit
		{"bluesky", "3kftldxbvq220", ""}, // not of the alphabet
		{"bluesky", "2222222222222", ""}, // 1970

		{"discord", "175928847299117063", "2016-04-30T11:18:25.796Z"},
		{"discord", "1", ""},

		{"instagram", "BA-pQFBG8HZ", "2016-01-25T22:29:37.499Z"},
		{"instagram", "1170554377968796121", "2016-01-25T22:29:37.499Z"},
		{"instagram", "1170554377968796121_2001", "2016-01-25T22:29:37.499Z"},
		{"instagram", "https://www.instagram.com/p/BA-pQFBG8HZ/", "2016-01-25T22:29:37.499Z"},
		{"instagram", "aye83DjauH", "2013-06-20T17:15:45.376Z"},
		{"instagram", "482584233761418119", "2013-06-20T17:15:45.376Z"},
		{"instagram", "BA-pQFBG8HZabcdefghijklmnopqrstuvwxyz01", "2016-01-25T22:29:37.499Z"}, // private: 39 letters
		{"instagram", "17841400000000000", ""},                                               // Graph API
		{"instagram", "hello", ""},
		{"threads", "3100000000000000000", ""}, // before there were threads
		{"threads", "3150000000000000000", "2023-07-19T01:14:43.805Z"},

		{"linkedin", "7345821826846990338", "2025-07-01T14:33:22.290Z"},
		{"linkedin", "urn:li:share:7345821826846990338", "2025-07-01T14:33:22.290Z"},
		{"linkedin", "6318971194909560123", "2017-09-28T00:55:33.674Z"},
		{"linkedin", "urn:li:comment:(activity:7345821826846990338,6318971194909560123)", "2017-09-28T00:55:33.674Z"},
		{"linkedin", "urn:li:groupPost:4711-6318971194909560123", "2017-09-28T00:55:33.674Z"},
		{"linkedin", "https://www.linkedin.com/feed/update/urn:li:share:7345821826846990338", "2025-07-01T14:33:22.290Z"},
		{"linkedin", "urn:li:article:7345821826846990338", ""},
		{"linkedin", "5806", ""},

		{"tiktok", "7023491746608712966", "2021-10-26T21:35:04Z"},
		{"tiktok", "https://www.tiktok.com/@somebody/video/7023491746608712966", "2021-10-26T21:35:04Z"},
		{"tiktok", "12", ""},

		{"twcs", "1690395372546301952", ""},
		{"facebook", "1690395372546301952", ""},
		{"", "1690395372546301952", ""},
	}
	for _, tt := range tests {
		got, ok := TimeOf(tt.platform, tt.id)
		if ok != (tt.want != "") {
			t.Errorf("TimeOf(%s, %s) = %v, %v", tt.platform, tt.id, got, ok)
			continue
		}
		if s := got.Truncate(time.Millisecond).Format(time.RFC3339Nano); ok && s != wantTime(t, tt.want) {
			t.Errorf("TimeOf(%s, %s) = %s, want %s", tt.platform, tt.id, s, tt.want)
		}
	}
}

func wantTime(t *testing.T, s string) string {
	t.Helper()
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return at.Format(time.RFC3339Nano)
}

func TestParentTime(t *testing.T) {
	const parent = "1626916612560281601" // 2023-02-18T12:08:41.740Z
	at := time.Date(2023, 2, 18, 12, 8, 41, 740e6, time.UTC)
	tests := []struct {
		name  string
		child time.Time
		ok    bool
	}{
		{"after", at.Add(25 * time.Minute), true},
		{"at once", at, true},
		{"before", at.Add(-time.Millisecond), false},
		{"ten years", at.AddDate(10, 0, 0), true},
		{"more than ten years", at.AddDate(10, 0, 1), false},
	}
	for _, tt := range tests {
		got, ok := ParentTime("x", parent, tt.child)
		if ok != tt.ok || ok && !got.Equal(at) || !ok && !got.IsZero() {
			t.Errorf("%s: got %v, %v", tt.name, got, ok)
		}
	}
	if _, ok := ParentTime("x", "27758622443", at); ok {
		t.Error("a counter gave a time")
	}
}
