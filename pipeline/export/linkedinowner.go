package export

import (
	"slices"
	"strings"

	"listenratio/pipeline"
)

// linkedInOwner is whose archive it is, as far as several of its files tell together. It is not changed once it is
// settled: decoders on several cores read it.
type linkedInOwner struct {
	name   string                     // first and last name
	handle string                     // last part of the profile's address
	posted []int64                    // times of the own posts, Unix ms, in order once settled
	people map[string]*linkedInPerson // by handle
	talk   map[string]bool            // conversation, and conversation and handle
	chats  int                        // conversations
	names  []string                   // what the account is called, never empty once settled
}

// linkedInPerson is somebody who takes part in conversations.
type linkedInPerson struct {
	name  string
	chats int
}

// linkedInNobody stands for a member whose name is not in the archive.
const linkedInNobody = "linkedin-member"

// profile reads the name.
func (o *linkedInOwner) profile(m Member, cut Cut, h Header) error {
	t := newTable(h, ',', "First Name", "Last Name")
	return eachRecord(m, cut, func(rec []byte) bool {
		if t.read(rec) == nil {
			o.name = strings.Clone(strings.TrimSpace(t.at(0) + " " + t.at(1)))
		}
		return o.name == ""
	})
}

// shares notes when the member posted: a comment names the post that it stands under by another id than the post's own,
// made within the same second or so.
func (o *linkedInOwner) shares(m Member, cut Cut, h Header) error {
	t := newTable(h, ',', "ShareLink")
	return eachRecord(m, cut, func(rec []byte) bool {
		if t.read(rec) == nil {
			if at, ok := TimeOf("linkedin", linkedInURN(t.at(0))); ok {
				o.posted = append(o.posted, at.UnixMilli())
			}
		}
		return true
	})
}

// talks counts the conversations that each profile takes part in: the member's own is in all of them.
func (o *linkedInOwner) talks(m Member, cut Cut, h Header) error {
	if o.people == nil {
		o.people, o.talk = map[string]*linkedInPerson{}, map[string]bool{}
	}
	t := newTable(h, ',', "CONVERSATION ID", "SENDER PROFILE URL", "RECIPIENT PROFILE URLS", "FROM")
	return eachRecord(m, cut, func(rec []byte) bool {
		if t.read(rec) != nil {
			return true
		}
		chat, sender := t.at(0), linkedInHandle(t.at(1))
		for _, address := range strings.Split(t.at(2), ",") {
			o.seen(chat, linkedInHandle(address))
		}
		if o.seen(chat, sender); sender != "" && o.people[sender].name != t.at(3) {
			o.people[sender].name = strings.Clone(t.at(3))
		}
		return true
	})
}

// seen notes that somebody takes part in a conversation.
func (o *linkedInOwner) seen(chat, handle string) {
	if handle == "" {
		return
	}
	if !o.talk[chat] {
		o.talk[strings.Clone(chat)] = true
		o.chats++
	}
	key := chat + "\x00" + handle
	if o.talk[key] {
		return
	}
	o.talk[key] = true
	if o.people[handle] == nil {
		o.people[strings.Clone(handle)] = new(linkedInPerson)
	}
	o.people[handle].chats++
}

// settle is the owner when all files have been looked at.
func (o *linkedInOwner) settle() pipeline.Owner {
	if o.handle = o.busiest(); o.handle != "" && o.name == "" {
		o.name = o.people[o.handle].name
	}
	o.people, o.talk = nil, nil
	slices.Sort(o.posted)
	for _, name := range []string{o.name, o.handle} {
		if name != "" {
			o.names = append(o.names, name)
		}
	}
	if len(o.names) == 0 {
		o.names = []string{linkedInNobody}
	}
	owner := pipeline.Owner{Platform: "linkedin", Names: o.names, Display: o.name}
	if o.handle != "" {
		owner.URL = "https://www.linkedin.com/in/" + o.handle
	}
	return owner
}

// busiest is the profile that takes part in the most conversations and in more than half of them; of several it is the
// one with the member's name, and nobody where that does not tell them apart either.
func (o *linkedInOwner) busiest() (handle string) {
	var most []string
	for _, handle := range sortedKeys(o.people) {
		n := o.people[handle].chats
		if len(most) > 0 && n > o.people[most[0]].chats {
			most = most[:0]
		}
		if n*2 > o.chats && (len(most) == 0 || n == o.people[most[0]].chats) {
			most = append(most, handle)
		}
	}
	if len(most) > 1 {
		most = slices.DeleteFunc(most, func(handle string) bool { return o.name == "" || o.people[handle].name != o.name })
	}
	if len(most) != 1 {
		return ""
	}
	return most[0]
}

// account is what the owner's items are said to be by.
func (o *linkedInOwner) account() string { return o.names[0] }

// side is who speaks, where that can be told.
func (o *linkedInOwner) side(handle, name string) pipeline.Side {
	own := name == o.name
	switch {
	case handle != "" && o.handle != "":
		own = handle == o.handle
	case o.name == "":
		return pipeline.SideUnknown
	}
	if own {
		return pipeline.Outbound
	}
	return pipeline.Inbound
}

// sameMoment is how far, in milliseconds, the ids of one post may be apart.
const sameMoment = 2000

// own reports whether an address names one of the member's own posts.
func (o *linkedInOwner) own(urn string) bool {
	at, ok := TimeOf("linkedin", urn)
	return ok && !strings.HasPrefix(urn, linkedInReply) && o.postedAt(at.UnixMilli())
}

// postedAt reports whether the member posted at a moment, in Unix ms.
func (o *linkedInOwner) postedAt(ms int64) bool {
	i, _ := slices.BinarySearch(o.posted, ms-sameMoment+1)
	return i < len(o.posted) && o.posted[i] < ms+sameMoment
}
