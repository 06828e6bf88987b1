package export

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"time"

	"listenratio/pipeline"
)

// chatMessage decodes one message of a chat, which may have several lines.
type chatMessage struct {
	shape chatShape
	order chatOrder
	zone  *time.Location
	chat  string // a name for the conversation
	nth   string // how many messages with the same time stand before this one
}

// Within takes the number of a message among those with the same time.
func (d *chatMessage) Within(number []byte) { d.nth = string(number) }

// idDigits is how many digits a message's number has in its id.
const idDigits = 4

var (
	errChatStart = errors.New("the text does not begin with the date and time of a message")
	errChatShape = errors.New("the date and time are not written as in the rest of the chat")
)

func (d *chatMessage) Decode(rec []byte, found *Found) error {
	h, ok := readChatHeader(rec)
	switch {
	case !ok:
		return errChatStart
	case h.chatShape != d.shape:
		return errChatShape
	}
	created, err := h.time(d.order, d.zone)
	if err != nil {
		return err
	}
	name, text, ok := chatSpeaker(view(rec[h.length:]))
	if !ok {
		return Skip("a message of the system")
	}
	raw := text
	text, rule := chatText(text)
	if rule != "" {
		return Skip(rule)
	}
	it := found.Item()
	it.Platform, it.Kind, it.Visibility = "whatsapp", pipeline.Direct, pipeline.Private
	it.Account, it.Conversation = name, d.chat
	it.Created, it.Precision = created, pipeline.Minutes
	if h.seconds {
		it.Precision = pipeline.Seconds
	}
	it.Text = raw
	// Items of the same time are put in the order of their ids, and times are those of minutes: the number comes first.
	it.ID = strings.Repeat("0", max(0, idDigits-len(d.nth))) + d.nth + "-" + madeID("whatsapp/"+d.chat, it)
	it.Text = text
	return nil
}

// maxChatName is the length in bytes beyond which what stands in front of a colon is no name.
const maxChatName = 256

// chatSpeaker parts what stands behind a header. What the system says has no speaker, on phones whose headers end in a
// dash; a quotation mark in front of the colon means that the colon is in the name of something that was changed.
func chatSpeaker(s string) (name, text string, ok bool) {
	line, _, _ := strings.Cut(s, "\n")
	at := strings.Index(line, ":")
	for at >= 0 && at+1 < len(line) && line[at+1] != ' ' && line[at+1] != '\r' {
		next := strings.Index(line[at+1:], ":")
		if next < 0 {
			return "", "", false
		}
		at += 1 + next
	}
	if at <= 0 || at > maxChatName || strings.ContainsAny(line[:at], "\"“”«»„") {
		return "", "", false
	}
	name = strings.Map(func(r rune) rune {
		switch {
		case isChatMark(r):
			return -1
		case isChatSpace(r):
			return ' '
		}
		return r
	}, s[:at])
	name = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(name), "~")) // "~" marks a name that is in no address book
	return name, strings.TrimPrefix(s[at+1:], " "), name != ""
}

const chatMade = "\u200e" // what one kind of phone puts in front of all that the program and not a person says

// Words of the program in the languages that are known: what it puts for pictures that were not exported, and for
// messages taken back.
var (
	chatOmitted = []string{"omitted", "weggelassen", "ausgelassen", "omitido", "omitida", "omitidos", "oculto", "oculta", "ocultado",
		"ocultada", "omis", "omise", "absent", "absente", "omesso", "omessa", "omessi", "escluso", "esclusa", "weggelaten"}
	chatDeleted = []string{"This message was deleted", "You deleted this message", "Diese Nachricht wurde gelöscht",
		"Du hast diese Nachricht gelöscht", "Se eliminó este mensaje", "Eliminaste este mensaje", "Este mensaje fue eliminado",
		"Mensagem apagada", "Essa mensagem foi apagada", "Você apagou esta mensagem", "Ce message a été supprimé",
		"Vous avez supprimé ce message", "Questo messaggio è stato eliminato", "Hai eliminato questo messaggio",
		"Dit bericht is verwijderd", "U hebt dit bericht verwijderd"}
	chatCalls = []string{"Missed voice call", "Missed video call", "Missed group voice call", "Missed group video call"}
)

var (
	chatFile   = regexp.MustCompile(`^(?:IMG|VID|PTT|AUD|STK|DOC)-\d{8}-WA\d+\.\w+ \([^()]+\)$`)
	chatEdited = regexp.MustCompile(` ?\x{200e}<[^<>\n]{1,80}>$| <(?:This message was edited|Diese Nachricht wurde bearbeitet|Se editó este mensaje|Mensagem editada|Ce message a été modifié|Questo messaggio è stato modificato|Dit bericht is bewerkt)>$`)
)

// chatText is what a person wrote, or the rule by which nobody wrote it. Pictures, films and sound are messages without
// text, but for what was written beneath them.
func chatText(s string) (text, rule string) {
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(s, "\r\n", "\n")
	}
	made := strings.HasPrefix(s, chatMade)
	s = strings.TrimSpace(trimChatMarks(s))
	first, rest, more := strings.Cut(s, "\n")
	switch {
	case slices.Contains(chatDeleted, strings.TrimSuffix(s, ".")):
		return "", "a message taken back"
	case isChatMedia(first, made):
		return strings.TrimSpace(rest), ""
	case made, !more && slices.Contains(chatCalls, s):
		return "", "a message of the system"
	}
	if strings.HasSuffix(s, ">") {
		s = chatEdited.ReplaceAllString(s, "")
	}
	return withoutIsolates(s), ""
}

// isChatMedia reports whether a line stands for a picture, a film or sound: <…> in any language, the name of a file, or
// "image omitted".
func isChatMedia(line string, made bool) bool {
	line = strings.TrimSpace(trimChatMarks(line))
	if len(line) > 2 && line[0] == '<' && line[len(line)-1] == '>' && strings.Count(line, "<") == 1 {
		return true
	}
	return strings.Contains(line, "-WA") && chatFile.MatchString(line) || made && slices.Contains(chatOmitted, line[strings.LastIndexByte(line, ' ')+1:])
}

func trimChatMarks(s string) string { return strings.TrimLeftFunc(s, isChatMark) }

// withoutIsolates takes away the signs that are put around mentions.
func withoutIsolates(s string) string {
	if !strings.Contains(s, "\u2068") {
		return s
	}
	return strings.NewReplacer("\u2068", "", "\u2069", "").Replace(s)
}
