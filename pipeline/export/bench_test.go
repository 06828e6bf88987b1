package export

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// benchItems is how many items each benchmark reads.
const benchItems = 40_000

const benchText = "Sorry to hear that, we are looking into it now and will write to you soon. Could you send us the number of your order?"

func BenchmarkInterchangeLines(b *testing.B) {
	benchmarkRead(b, map[string]string{"items.jsonl": repeat("", "", func(i int) string {
		return fmt.Sprintf(`{"id":"%d","account":"quayside_tea","inbound":false,"created_at":"2026-03-%02dT12:%02d:%02dZ","text":"@ines_%d %s","in_reply_to":"%d"}`,
			i+1e9, 1+i%28, i%60, i%60, i, benchText, i+2e9)
	})})
}

func BenchmarkInterchangeCSV(b *testing.B) {
	benchmarkRead(b, map[string]string{"items.csv": "id,account,inbound,created_at,text,in_reply_to\n" + repeat("", "", func(i int) string {
		return fmt.Sprintf(`%d,quayside_tea,false,2026-03-%02dT12:%02d:%02dZ,"@ines_%d %s",%d`, i+1e9, 1+i%28, i%60, i%60, i, benchText, i+2e9)
	})})
}

func BenchmarkTwcs(b *testing.B) {
	head := strings.Join([]string{"tweet_id", "author_id", "inbound", "created_at", "text", "response_tweet_id", "in_response_to_tweet_id"}, ",")
	benchmarkRead(b, map[string]string{"twcs.csv": head + "\n" + repeat("", "", func(i int) string {
		return fmt.Sprintf("%d,quayside_tea,False,Tue Oct %02d 21:%02d:10 +0000 2017,\"@%d We are sorry.\n%s\",,%d", i, 1+i%30, i%60, i, benchText, i+2e6)
	})})
}

func BenchmarkXAPICSV(b *testing.B) {
	benchmarkRead(b, map[string]string{"posts.csv": strings.Join(xCSVColumns, ",") + "\n" + repeat("", "", func(i int) string {
		id := 1690395372546301952 + i
		return fmt.Sprintf(`%d,%d,1690390006817882116,,,7,quayside_tea,22,ines,2023-08-12T16:10:37.000Z,"@ines %s",en,3,0,1,0,"[""@ines""]",https://api.twitter.com/2/users/7/tweets?max_results=100`,
			id, id, benchText)
	})})
}

func BenchmarkX(b *testing.B) {
	benchmarkRead(b, map[string]string{"tweets.js": repeat("window.YTD.tweets.part0 = [", "]", func(i int) string {
		id := 1690395372546301952 + i
		return fmt.Sprintf(`{
  "tweet" : {
    "edit_info" : { "initial" : { "editTweetIds" : [ "%d" ], "editableUntil" : "2023-08-12T17:10:37.000Z", "editsRemaining" : "5", "isEditEligible" : true } },
    "retweeted" : false, "source" : "<a href=\"https://mobile.example\" rel=\"nofollow\">Web App</a>",
    "entities" : { "hashtags" : [ ], "symbols" : [ ], "user_mentions" : [ { "name" : "Ines", "screen_name" : "ines", "indices" : [ "0", "5" ], "id_str" : "22", "id" : "22" } ], "urls" : [ ] },
    "display_text_range" : [ "0", "120" ], "favorite_count" : "2", "retweet_count" : "0", "in_reply_to_status_id_str" : "1690390006817882116",
    "in_reply_to_status_id" : "1690390006817882116", "in_reply_to_user_id" : "22", "in_reply_to_user_id_str" : "22", "in_reply_to_screen_name" : "ines",
    "id_str" : "%d", "id" : "%d", "truncated" : false, "created_at" : "Sat Aug 12 16:10:37 +0000 2023", "favorited" : false,
    "full_text" : "@ines %s", "lang" : "en", "possibly_sensitive" : false
  }
}`, id, id, id, benchText)
	}), "account.js": `window.YTD.account.part0 = [{"account":{"username":"quayside_tea","accountId":"7"}}]`})
}

func BenchmarkGrailbird(b *testing.B) {
	benchmarkRead(b, map[string]string{"2014_03.js": repeat("Grailbird.data.tweets_2014_03 =\n [ ", "]", func(i int) string {
		id := 450705049434198016 + i
		return fmt.Sprintf(`{
  "source" : "\u003Ca href=\"http:\/\/client.example\" rel=\"nofollow\"\u003EClient\u003C\/a\u003E",
  "entities" : { "user_mentions" : [ { "name" : "Ines", "screen_name" : "ines", "indices" : [ 0, 5 ], "id_str" : "22", "id" : 22 } ], "media" : [ ], "hashtags" : [ ], "urls" : [ ] },
  "in_reply_to_status_id_str" : "450694261684310016", "geo" : { }, "id_str" : "%d", "in_reply_to_user_id" : 22, "text" : "@ines %s", "id" : %d,
  "in_reply_to_status_id" : 450694261684310016, "created_at" : "2014-03-31 18:43:52 +0000", "in_reply_to_screen_name" : "ines", "in_reply_to_user_id_str" : "22",
  "user" : { "name" : "Quayside Tea", "screen_name" : "quayside_tea", "protected" : false, "id_str" : "7", "id" : 7, "verified" : false }
}`, id, benchText, id)
	}), "user_details.js": `var user_details = {"screen_name":"quayside_tea","id":"7"}`})
}

func BenchmarkGrailbirdTable(b *testing.B) {
	head := strings.Join(append(grailbirdTable, "expanded_urls"), ",")
	benchmarkRead(b, map[string]string{"tweets.csv": head + "\n" + repeat("", "", func(i int) string {
		return fmt.Sprintf(`"%d","450694261684310016","22","2014-03-31 18:43:52 +0000","@ines %s","",""`, 450705049434198016+i, benchText)
	})})
}

func BenchmarkXAnalytics(b *testing.B) {
	head := "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts"
	benchmarkRead(b, map[string]string{"content.csv": head + "\n" + repeat("", "", func(i int) string {
		return fmt.Sprintf(`%d,"Tue, Jul 14, 2026","@ines %s",https://x.com/quayside_tea/status/%[1]d,1200,3,9,0,2,0,1,0`, 2077101790246998016+i, benchText)
	})})
}

func BenchmarkMastodon(b *testing.B) {
	const me, us = "https://pond.example/users/quayside", `"https://www.w3.org/ns/activitystreams#Public"`
	benchmarkRead(b, map[string]string{"outbox.json": repeat(`{"type":"OrderedCollection","orderedItems":[`, "]}", func(i int) string {
		id := fmt.Sprintf("%s/statuses/%d", me, 110378211575070882+i)
		return fmt.Sprintf(`{"id":"%s/activity","type":"Create","actor":"%s","published":"2023-05-16T11:50:47Z","to":[%s],"cc":["%s/followers"],"object":{"id":"%s","type":"Note","summary":null,"inReplyTo":"https://reed.example/users/ana/statuses/110378133907046417","published":"2023-05-16T11:50:47Z","url":"%s","attributedTo":"%s","to":[%s],"cc":["%s/followers"],"sensitive":false,"conversation":"tag:reed.example,2023-05-16:objectId=1:objectType=Conversation","content":"<p><span class=\"h-card\"><a href=\"https://reed.example/@ana\" class=\"u-url mention\">@<span>ana</span></a></span> %s</p>","contentMap":{"en":"<p>%s</p>"},"attachment":[],"tag":[{"type":"Mention","href":"https://reed.example/users/ana","name":"@ana@reed.example"}],"replies":{"id":"%s/replies","type":"Collection","first":{"type":"CollectionPage","items":[]}}}}`,
			id, me, us, me, id, id, me, us, me, benchText, benchText, id)
	})})
}

func BenchmarkRedditComments(b *testing.B) {
	benchmarkRead(b, map[string]string{"comments.csv": "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n" + repeat("", "", func(i int) string {
		return fmt.Sprintf("mh%05x,https://www.reddit.com/r/tea/comments/1j8aaaa/orders/mh%05[1]x/,2025-03-10 10:%02d:04 UTC,,tea,0,https://www.reddit.com/r/tea/comments/1j8aaaa/orders/,mh2aaa1,\"%s\n\nWrite to us.\",", i, i%60, benchText)
	}), "statistics.csv": "statistic,value\naccount name,quayside_tea\n"})
}

func BenchmarkRedditDump(b *testing.B) {
	benchmarkRead(b, map[string]string{"RC_2025-03": repeat("", "", func(i int) string {
		return fmt.Sprintf(`{"all_awardings":[],"archived":false,"associated_award":null,"author":"quayside_tea","author_created_utc":1500000000,"author_flair_background_color":null,"author_flair_css_class":null,"author_flair_richtext":[],"author_flair_template_id":null,"author_flair_text":null,"author_flair_text_color":null,"author_flair_type":"text","author_fullname":"t2_1aaaa","author_patreon_flair":false,"author_premium":false,"body":"%s\n\n&gt; %[1]s","can_gild":false,"collapsed":false,"collapsed_because_crowd_control":null,"controversiality":0,"created_utc":%d,"distinguished":null,"edited":false,"gilded":0,"gildings":{},"id":"mh%05x","is_submitter":false,"link_id":"t3_1j8aaaa","locked":false,"name":"t1_mh%05[3]x","no_follow":true,"parent_id":"t1_mh2aaa1","permalink":"/r/tea/comments/1j8aaaa/orders_this_week/mh%05[3]x/","retrieved_on":1741600820,"score":3,"score_hidden":false,"send_replies":true,"stickied":false,"subreddit":"tea","subreddit_id":"t5_2qq5e","subreddit_name_prefixed":"r/tea","subreddit_type":"public","top_awarded_type":null,"total_awards_received":0,"treatment_tags":[],"unrepliable_reason":null,"_meta":{"retrieved_2nd_on":1741730420}}`,
			benchText, 1741600000+i, i)
	})})
}

func BenchmarkLinkedInShares(b *testing.B) {
	benchmarkRead(b, map[string]string{"Shares.csv": "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n" + repeat("", "", func(i int) string {
		return fmt.Sprintf("2025-07-01 14:33:22,https://www.linkedin.com/feed/update/urn%%3Ali%%3Ashare%%3A%d,\"%s\"\"\n\"\"Write to us.\",,,MEMBER_NETWORK", 7345821826846990338+i, benchText)
	})})
}

func BenchmarkLinkedInComments(b *testing.B) {
	benchmarkRead(b, map[string]string{"Comments.csv": "Date,Link,Message\n" + repeat("", "", func(i int) string {
		return fmt.Sprintf("2025-07-13 08:15:21,https://www.linkedin.com/feed/update/urn%%3Ali%%3Aactivity%%3A%d,\"Ines, you said \\\"soon\\\".\n%s\"", 7348931489259999233+i, benchText)
	})})
}

func BenchmarkTelegramAccount(b *testing.B) {
	benchmarkRead(b, map[string]string{"result.json": repeat(`{"about":"","personal_information":{"user_id":9,"first_name":"Quayside"},"chats":{"list":[{"name":"A","type":"personal_chat","id":1,"messages":[`,
		"]}]}}", func(i int) string {
			chat := ""
			if i > 0 && i%20 == 0 {
				chat = fmt.Sprintf(`{"id":0,"type":"service"}]},{"name":"B %d","type":"personal_chat","id":%d,"messages":[`, i, i)
			}
			return chat + fmt.Sprintf(`{
 "id": %d,
 "type": "message",
 "date": "2025-09-16T07:01:00",
 "date_unixtime": "1758000060",
 "from": "Ines",
 "from_id": "user4",
 "reply_to_message_id": %d,
 "text": "%s",
 "text_entities": [
  {
   "type": "plain",
   "text": "%s"
  }
 ]
}`, i+1, i, benchText, benchText)
		})})
}

func BenchmarkWhatsApp(b *testing.B) {
	benchmarkRead(b, map[string]string{"chat.txt": repeat("", "", func(i int) string {
		return fmt.Sprintf("%02d/05/2024, %02d:%02d - Quayside Tea: %d %s\nand a second line", 13+i/4000, i/170%24, i%60, i, benchText)
	})})
}

func BenchmarkYouTube(b *testing.B) {
	head := "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,Comment Text,Top-Level Comment ID\n"
	benchmarkRead(b, map[string]string{"comments.csv": head + repeat("", "", func(i int) string {
		return fmt.Sprintf(`UgxQuayside%013d.9answer,UCquayside_tea_000000000,2025-03-01T10:%02d:%02d.123456+00:00,0,UgxQuayside%013d,,descale0000,"{""text"":""%s""}",UgxQuayside%013d`,
			i, i%60, i%60, i, benchText, i)
	})})
}

func BenchmarkTikTok(b *testing.B) {
	head := `{"Profile":{"Profile Info":{"ProfileMap":{"userName":"quayside_tea"}}},"Direct Message":{"Direct Messages":{"ChatHistory":{"Chat History with ines:":[`
	benchmarkRead(b, map[string]string{"user_data.json": repeat(head, "]}}}}", func(i int) string {
		return fmt.Sprintf(`{"Date":"2024-05-%02d 18:%02d:04","From":"quayside_tea","Content":"%d %s"}`, 1+i%28, i%60, i, benchText)
	})})
}

// BenchmarkCut cuts without decoding.
func BenchmarkCut(b *testing.B) {
	for name, bench := range map[string]struct {
		cut  Cut
		text string
	}{
		"lines": {Cut{}, repeat("", "", func(i int) string { return fmt.Sprintf(`{"id":"%d","text":"%s"}`, i, benchText) })},
		"rows":  {Cut{Shape: Rows}, repeat("", "", func(i int) string { return fmt.Sprintf(`%d,a,b,"%s",c`, i, benchText) })},
		"array": {Cut{Shape: Array}, repeat("[", "]", func(i int) string { return fmt.Sprintf("{\n  \"id\" : \"%d\",\n  \"text\" : \"%s\"\n}", i, benchText) })},
	} {
		b.Run(name, func(b *testing.B) {
			data := []byte(bench.text)
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				s := bench.cut.splitter()
				for used := 0; ; {
					p, ok := s.next(data[used:], true)
					if used += p.skip + p.size; !ok {
						break
					}
				}
			}
		})
	}
}

func BenchmarkSum(b *testing.B) {
	m := inMemory("x", make([]byte, 64<<20))
	b.SetBytes(m.Size)
	for b.Loop() {
		if _, err := Sum(m); err != nil {
			b.Fatal(err)
		}
	}
}

// repeat joins benchItems records by commas and line feeds, or by line feeds alone where nothing is put around them.
func repeat(before, after string, record func(i int) string) string {
	var text strings.Builder
	text.WriteString(before)
	for i := range benchItems {
		if i > 0 && after != "" {
			text.WriteString(",")
		}
		io.WriteString(&text, record(i)+"\n")
	}
	return text.String() + after
}

func benchmarkRead(b *testing.B, files map[string]string) {
	dir, size := b.TempDir(), 0
	for name, text := range files {
		size += len(text)
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	tree, err := Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer tree.Close()
	exports, err := Detect(tree)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	before := processorTime()
	for b.Loop() {
		counts, sinks := make([]count, runtime.GOMAXPROCS(0)), []Sink{}
		for i := range counts {
			sinks = append(sinks, &counts[i])
		}
		out, err := Read(context.Background(), exports[0].Files, sinks, Options{})
		items := 0
		for _, c := range counts {
			items += c.items
		}
		if err != nil || out[0].Err != nil || items != benchItems {
			b.Fatal(err, out, items)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchItems, "ns/item")
	used := processorTime() - before
	b.ReportMetric(float64(used)/float64(b.N)/benchItems, "cpu-ns/item")
	b.ReportMetric(float64(size)*float64(b.N)/1e6/used.Seconds(), "MB/cpu-s")
}

// processorTime is the time that all threads have spent, which other people's work on the machine disturbs less than
// the clock.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func BenchmarkMetaMessages(b *testing.B) {
	benchmarkRead(b, map[string]string{"message_1.json": repeat(`{"participants":[{"name":"Ines Kral"},{"name":"Quayside Tea"}],"messages":[`, `]}`, func(i int) string {
		return fmt.Sprintf(`{"sender_name":"Quayside Tea","timestamp_ms":%d,"content":"%s","is_geoblocked_for_viewer":false}`, 1758000000000+i, benchText)
	})})
}

func BenchmarkMetaComments(b *testing.B) {
	benchmarkRead(b, map[string]string{"comments/comments.json": repeat(`{"comments_v2":[`, `]}`, func(i int) string {
		return fmt.Sprintf(`{"timestamp":%d,"data":[{"comment":{"timestamp":%[1]d,"comment":"%s","author":"Quayside Tea"}}],"title":"Quayside Tea replied to Ines Kral's comment."}`,
			1758000000+i, benchText)
	})})
}

func BenchmarkMisskey(b *testing.B) {
	benchmarkRead(b, map[string]string{"notes.json": repeat("[", "]", func(i int) string {
		return fmt.Sprintf(`{"id":"9tzqv2bfqx%06d","text":"@ines_%d %s","createdAt":"2024-06-%02dT14:00:%02d.123Z","fileIds":[],"replyId":"9tzqv2bfqy%06d","renoteId":null,"poll":null,"cw":null,"visibility":"public"}`,
			i, i, benchText, 1+i%28, i%60, i)
	})})
}

func BenchmarkMastodonAPI(b *testing.B) {
	benchmarkRead(b, map[string]string{"statuses.json": repeat("[", "]", func(i int) string {
		return fmt.Sprintf(`{"id":"%d","created_at":"2024-06-%02dT14:00:%02d.123Z","in_reply_to_id":"%d","in_reply_to_account_id":"7","visibility":"public","uri":"https://a.example/users/q/statuses/1","url":"https://a.example/@q/1","content":"<p>%s</p>","reblog":null,"account":{"id":"8","username":"q","acct":"q","url":"https://a.example/@q"},"mentions":[{"id":"7","acct":"ines@b.example","url":"https://b.example/@ines"}]}`,
			112541722214400005+i<<24, 1+i%28, i%60, 112541722214400005+i, benchText)
	})})
}
