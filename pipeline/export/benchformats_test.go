package export

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkXAPI reads posts of the API one by one, as twarc2 flatten writes them.
func BenchmarkXAPI(b *testing.B) {
	benchmarkRead(b, map[string]string{"flat.jsonl": repeat("", "", func(i int) string {
		id := 1690395372546301952 + i
		return fmt.Sprintf(`{"id":"%d","text":"@ines %s","author_id":"7","created_at":"2023-08-12T16:10:37.000Z","conversation_id":"1690390006817882116","in_reply_to_user_id":"22","referenced_tweets":[{"type":"replied_to","id":"1690390006817882116","author_id":"22","created_at":"2023-08-12T15:49:18.000Z","text":"where is it?"}],"entities":{"mentions":[{"start":0,"end":5,"username":"ines","id":"22"}]},"public_metrics":{"retweet_count":0,"reply_count":1,"like_count":2,"quote_count":0,"bookmark_count":0,"impression_count":40},"edit_history_tweet_ids":["%[1]d"],"lang":"en","reply_settings":"everyone","author":{"id":"7","username":"quayside_tea","name":"Quayside Tea"},"__twarc":{"url":"https://api.twitter.com/2/users/7/tweets","version":"2.14.0","retrieved_at":"2023-09-09T00:00:00+00:00"}}`,
			id, benchText)
	})})
}

// BenchmarkXAPIPages reads pages of a hundred posts.
func BenchmarkXAPIPages(b *testing.B) {
	const size = 100
	var pages strings.Builder
	for page := range benchItems / size {
		pages.WriteString(`{"data":[`)
		for i := range size {
			if i > 0 {
				pages.WriteByte(',')
			}
			fmt.Fprintf(&pages, `{"id":"%d","text":"@ines %s","author_id":"7","created_at":"2023-08-12T16:10:37.000Z","conversation_id":"1690390006817882116","in_reply_to_user_id":"22","referenced_tweets":[{"type":"replied_to","id":"1690390006817882116"}],"public_metrics":{"retweet_count":0,"reply_count":1,"like_count":2,"quote_count":0},"edit_history_tweet_ids":["%[1]d"],"lang":"en"}`,
				1690395372546301952+page*size+i, benchText)
		}
		pages.WriteString(`],"includes":{"users":[{"id":"7","username":"quayside_tea","name":"Quayside Tea"}]},"meta":{"result_count":100},"__twarc":{"url":"https://api.twitter.com/2/users/7/tweets","version":"2.14.0","retrieved_at":"2023-09-09T00:00:00+00:00"}}` + "\n")
	}
	benchmarkRead(b, map[string]string{"pages.jsonl": pages.String()})
}

// BenchmarkXLines reads statuses of version 1.1 of the API.
func BenchmarkXLines(b *testing.B) {
	benchmarkRead(b, map[string]string{"stream.jsonl": repeat("", "", func(i int) string {
		return fmt.Sprintf(`{"created_at":"Wed Oct 11 09:00:00 +0000 2017","id":%d,"id_str":"%[1]d","full_text":"@ines %s","truncated":false,"display_text_range":[6,120],"source":"<a href=\"https://client.example\" rel=\"nofollow\">Client</a>","in_reply_to_status_id":918033729870364681,"in_reply_to_status_id_str":"918033729870364681","in_reply_to_user_id":22,"in_reply_to_user_id_str":"22","in_reply_to_screen_name":"ines","user":{"id":7,"id_str":"7","name":"Quayside Tea","screen_name":"quayside_tea","followers_count":900,"statuses_count":4100,"verified":false},"geo":null,"coordinates":null,"place":null,"retweet_count":0,"favorite_count":1,"favorited":false,"retweeted":false,"lang":"en","entities":{"hashtags":[],"urls":[],"user_mentions":[{"screen_name":"ines","name":"Ines","id":22,"id_str":"22","indices":[0,5]}]}}`,
			918038462353899522+i, benchText)
	})})
}

func postOfBluesky(i int) string {
	return fmt.Sprintf(`{"$type":"app.bsky.feed.post","text":"%d %s","createdAt":"2025-09-16T05:20:59.700Z","langs":["en"],"reply":{"root":{"cid":"bafyroot","uri":"at://did:plc:inesaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3lywbq2pogk2n"},"parent":{"cid":"bafyroot","uri":"at://did:plc:inesaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3lywbq2pogk2n"}}}`,
		i, benchText)
}

// blueskyName is a record's name, the time in it an hour or so after that of the post answered.
func blueskyName(i int) string {
	const letters = "234567abcdefghijklmnopqrstuvwxyz"
	return "3lywl" + string([]byte{letters[i>>20&31], letters[i>>15&31], letters[i>>10&31], letters[i>>5&31], letters[i&31]}) + "22p"
}

func BenchmarkBluesky(b *testing.B) {
	benchmarkRead(b, map[string]string{"records.json": repeat(`{"cursor":"x","records":[`, "]}", func(i int) string {
		return fmt.Sprintf(`{"cid":"bafy","uri":"at://did:plc:quaysideaaaaaaaaaaaaaaaa/app.bsky.feed.post/%s","value":%s}`, blueskyName(i), postOfBluesky(i))
	})})
}

func BenchmarkBlueskyJetstream(b *testing.B) {
	benchmarkRead(b, map[string]string{"stream.jsonl": repeat("", "", func(i int) string {
		return fmt.Sprintf(`{"did":"did:plc:quaysideaaaaaaaaaaaaaaaa","time_us":1758000000000000,"kind":"commit","commit":{"rev":"3lywl6lits22p","operation":"create","collection":"app.bsky.feed.post","rkey":"%s","record":%s,"cid":"bafy"}}`, blueskyName(i), postOfBluesky(i))
	})})
}

func BenchmarkDiscord(b *testing.B) {
	benchmarkRead(b, map[string]string{"support.json": repeat(`{"guild":{"id":"1","name":"Quayside"},"channel":{"id":"2","type":"GuildTextChat","name":"support"},"messages":[`, `],"messageCount":1}`, func(i int) string {
		return fmt.Sprintf(`{"id":"%d","type":"Reply","timestamp":"2025-09-16T07:21:00.1230000+02:00","timestampEdited":null,"callEndedTimestamp":null,"isPinned":false,"content":"%s","author":{"id":"10","name":"quayside_team","discriminator":"0000","nickname":"Quayside","color":null,"isBot":false,"roles":[],"avatarUrl":"https://cdn.example/a.png"},"attachments":[],"embeds":[],"stickers":[],"reactions":[],"mentions":[],"reference":{"messageId":"1417379724656640000","channelId":"2","guildId":"1"},"inlineEmojis":[]}`,
			1417379976112640000+i, benchText)
	})})
}

func BenchmarkTelegramChat(b *testing.B) {
	benchmarkRead(b, map[string]string{"result.json": repeat(`{"name":"Quayside","type":"public_supergroup","id":4711,"messages":[`, "]}", func(i int) string {
		return fmt.Sprintf(`{
 "id": %d,
 "type": "message",
 "date": "2025-09-16T07:01:00",
 "date_unixtime": "1758000060",
 "from": "Ines",
 "from_id": "user4",
 "reply_to_message_id": %d,
 "text": "%s",
 "text_entities": [{"type": "plain", "text": "%[3]s"}]
}`, i+1, i, benchText)
	})})
}

// BenchmarkWorkbook reads a sheet; its figures in bytes are of the packed file, a tenth of the XML in it.
func BenchmarkWorkbook(b *testing.B) {
	row := func(n int, cells ...string) string {
		var text strings.Builder
		fmt.Fprintf(&text, `<row r="%d">`, n)
		for i, c := range cells {
			fmt.Fprintf(&text, `<c r="%c%d" t="inlineStr"><is><t>%s</t></is></c>`, 'A'+i, n, c)
		}
		return text.String() + "</row>"
	}
	rows := row(1, "id", "account", "inbound", "created_at", "text") + repeat("", "", func(i int) string {
		return row(i+2, fmt.Sprint(i), "quayside_tea", "false", fmt.Sprintf("2026-03-%02dT12:%02d:%02dZ", 1+i%28, i%60, i%60), fmt.Sprintf("@ines_%d %s", i, benchText))
	})
	benchmarkRead(b, map[string]string{"messages.xlsx": string(book(rows))})
}
