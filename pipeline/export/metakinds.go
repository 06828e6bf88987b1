package export

import "strings"

// metaKind is one kind of file in an export of Meta: what its path ends in, how it is cut, and what makes items of it.
type metaKind struct {
	is     func(base, dir string) bool
	keys   []string // one of them leads to the list of records; where none is there, the file is a list, or one record
	signs  []string // what the beginning of the file has to hold: one name is used for several shapes
	decode func(at metaPlace) Decoder
}

// metaPlace is where a file stands.
type metaPlace struct {
	owner *metaOwner
	dir   string // the folder, folded
	head  []byte // the beginning of the file
}

// metaKinds are the files that hold what somebody said. Albums, single photos and videos repeat what stands among the
// posts; edits, archives and bins hold what is no longer, or not yet, said.
var metaKinds = []metaKind{
	{numbered("message"), []string{"messages"}, []string{"participants", "messages"}, newMetaMessage},
	{inFolder("your_group_messages"), []string{"messages"}, []string{"participants", "messages"}, newMetaMessage},
	{numbered("replies"), []string{"replies"}, []string{"reply_content"}, newChannelReply},

	{numbered("your_posts", "your_posts__check_ins__photos_and_videos", "profile_posts"), []string{"status_updates"},
		[]string{"timestamp"}, newMetaPost},
	{named("groups", "group_posts_and_comments.json", "your_posts_in_groups.json"), []string{"group_posts_v2", "group_posts"},
		[]string{"timestamp"}, newMetaGroupPost},
	{numbered("your_reels"), []string{"lasso_videos_v2"}, []string{"timestamp"}, newMetaPost},
	{numbered("archived_stories"), []string{"archived_stories_v2"}, []string{"timestamp"}, newMetaPost},
	{numbered("posts_on_other_pages_and_profiles"), nil, []string{"label_values"}, newMetaElsewhere},
	{numbered("posts_on_other_pages_and_profiles"), nil, []string{"timestamp"}, newMetaPost},
	{named("comments", "comments.json"), []string{"comments_v2", "comments"}, []string{"timestamp", "comment"}, newMetaComment},
	{named("groups", "your_comments_in_groups.json"), []string{"group_comments_v2", "group_comments"}, []string{"comment"},
		newMetaGroupComment},

	{outside("insights", numbered("posts")), nil, []string{"media"}, newInstagramPost},
	{outside("insights", numbered("reels")), []string{"ig_reels_media"}, []string{"media"}, newInstagramPost},
	{outside("insights", numbered("igtv_videos")), []string{"ig_igtv_media"}, []string{"media"}, newInstagramPost},
	{outside("insights", numbered("stories")), []string{"ig_stories"}, []string{"uri"}, newInstagramStory},
	{named("threads", "threads_and_replies.json"), []string{"text_post_app_text_posts"}, []string{"media"}, newThreadsPost},
	{numbered(instagramComments...), instagramCommentKeys, []string{"string_map_data"}, newInstagramComment},
	{numbered(instagramComments...), instagramCommentKeys, []string{"string_list_data"}, newInstagramComment},
	{numbered(instagramComments...), instagramCommentKeys, []string{"label_values"}, newInstagramComment},

	{numbered(), []string{"messages"}, []string{"participants", "threadName", "senderName"}, newSecretMessage},
}

var (
	instagramComments    = []string{"post_comments", "reels_comments", "hype"}
	instagramCommentKeys = []string{"comments_media_comments", "comments_reels_comments", "comments_story_comments"}
)

// takes reports whether a file that begins with head is of this kind. An empty list has but its key.
func (k metaKind) takes(head []byte) bool {
	if hasKeys(head, k.signs...) {
		return true
	}
	for _, key := range k.keys {
		if strings.Contains(key, "_") && hasKeys(head, key) {
			return true
		}
	}
	return false
}

// cut is how a file that begins with head is cut.
func (k metaKind) cut(head []byte) Cut {
	if head[0] != '{' {
		return Cut{Shape: Array}
	}
	for _, key := range k.keys {
		if hasKeys(head, key) {
			return Cut{Shape: Array, Key: key}
		}
	}
	return Cut{Shape: Whole} // a single record stands alone
}

// numbered matches a base name with or without a number: posts.json, posts_1.json; without stems every name.
func numbered(stems ...string) func(base, dir string) bool {
	return func(base, _ string) bool {
		stem, ok := strings.CutSuffix(base, ".json")
		if at := strings.LastIndexByte(stem, '_'); ok && at >= 0 && allDigits(stem[at+1:]) {
			stem = stem[:at]
		}
		for _, s := range stems {
			if ok && stem == s {
				return true
			}
		}
		return ok && len(stems) == 0
	}
}

// named matches a base name in a folder whose path has a word in it.
func named(word string, names ...string) func(base, dir string) bool {
	return func(base, dir string) bool {
		for _, n := range names {
			if base == n && strings.Contains(dir, word) {
				return true
			}
		}
		return false
	}
}

// inFolder matches any name in a folder of a name.
func inFolder(folder string) func(base, dir string) bool {
	return func(base, dir string) bool {
		return strings.HasSuffix(base, ".json") && strings.HasSuffix(dir, "/"+folder)
	}
}

// outside matches as is does, but in no folder whose path has a word in it.
func outside(word string, is func(base, dir string) bool) func(base, dir string) bool {
	return func(base, dir string) bool { return is(base, dir) && !strings.Contains(dir, word) }
}
