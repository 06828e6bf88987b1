package export

import (
	"strconv"
	"strings"
	"time"
)

// fediverseTime reads the id of a status by its address, whose form tells what software made the id: Misskey and its
// kin say /notes/, Pixelfed /p/NAME/; GoToSocial's ids have 26 characters. Everybody else is taken for Mastodon. The
// id was made by the status's home server.
func fediverseTime(id string) (time.Time, bool) {
	id = strings.TrimSuffix(id, "/activity")
	last := lastPart(id)
	switch {
	case strings.Contains(id, "/notes/"):
		return misskeyTime(last)
	case strings.Contains(id, "://") && strings.Contains(id, "/p/"):
		return pixelfedTime(last)
	case len(last) == ulidLen:
		return ulidTime(last)
	}
	return mastodonTime(last)
}

// mastodonDigits is the length below which a Mastodon id is a plain counter of the years before version 2.0.
const mastodonDigits = 17

// mastodonTime reads a status id: 48 bits of Unix milliseconds, 16 of sequence and chance.
func mastodonTime(id string) (time.Time, bool) {
	n, ok := number(id)
	return time.UnixMilli(n >> 16).UTC(), ok && len(id) >= mastodonDigits
}

// pixelfedTime reads a status id: 42 bits of milliseconds since 2019-02-10, 22 of machine and sequence. Ids of the
// years before are plain counters.
func pixelfedTime(id string) (time.Time, bool) {
	id = lastPart(id)
	n, ok := number(id)
	return time.UnixMilli(n>>22 + 1549756800000).UTC(), ok && n > 1<<40
}

// ulidLen is the length of a ULID.
const ulidLen = 26

// ulidTime reads a ULID: 48 bits of Unix milliseconds and 80 of chance to the base of 32, in Crockford's letters.
func ulidTime(id string) (time.Time, bool) {
	id = strings.ToUpper(id)
	if len(id) != ulidLen || id[0] > '7' {
		return time.Time{}, false
	}
	const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	for i := 10; i < len(id); i++ {
		if strings.IndexByte(letters, id[i]) < 0 {
			return time.Time{}, false
		}
	}
	n, ok := digits(id[:10], letters, 5)
	return time.UnixMilli(n).UTC(), ok
}

// misskeyTime reads a note id by its length, for the server's owner chooses among five kinds: aid and aidx begin with 8
// digits to the base of 36 of milliseconds since 2000; meid, meidg and those of MongoDB are 24 hexadecimal digits; the
// rest are ULIDs.
func misskeyTime(id string) (time.Time, bool) {
	id = lastPart(id)
	switch len(id) {
	case 10, 16:
		n, err := strconv.ParseUint(id[:8], 36, 63)
		return time.UnixMilli(int64(n) + 946684800000).UTC(), err == nil && id == strings.ToLower(id)
	case 24:
		return hexTime(id)
	case ulidLen:
		return ulidTime(id)
	}
	return time.Time{}, false
}

// hexTime reads 24 digits: "g" and 11 of Unix milliseconds; or 12 of these with the top bit set; or, as in MongoDB, 8
// of Unix seconds. What follows is chance.
func hexTime(id string) (time.Time, bool) {
	grown := id[0] == 'g'
	if _, err := strconv.ParseUint(id[12:], 16, 64); err != nil || id != strings.ToLower(id) {
		return time.Time{}, false
	}
	n, err := strconv.ParseUint(strings.TrimPrefix(id[:12], "g"), 16, 63)
	switch {
	case err != nil:
		return time.Time{}, false
	case grown:
		return time.UnixMilli(int64(n)).UTC(), true
	case id[0] >= '8':
		return time.UnixMilli(int64(n) - 1<<47).UTC(), true
	}
	return time.Unix(int64(n>>16), 0).UTC(), true
}
