package export

import "strings"

// reactionLines are the sentences, each in front of and behind a sign, with which a conversation tells that somebody
// reacted to a message: they stand among the messages in the language of the account.
var reactionLines = []struct{ before, after string }{
	{"Reacted ", " to your message"},
	{"Liked a message", ""},
	{"Reageerde met ", " op je bericht"},
	{"Heeft gereageerd met ", " op je bericht"},
	{"Vindt een bericht leuk", ""},
	{"Reaccionó con ", " a tu mensaje"},
	{"Reaccionó ", " a tu mensaje"},
	{"Indicó que le gusta un mensaje", ""},
	{"Le gustó un mensaje", ""},
	{"Hat mit ", " auf deine Nachricht reagiert"},
	{"Gefällt eine Nachricht", ""},
	{"A réagi ", " à votre message"},
	{"A aimé un message", ""},
	{"Ha reagito con ", " al tuo messaggio"},
	{"Reagiu com ", " à sua mensagem"},
	{"Curtiu uma mensagem", ""},
}

// maxSign is the longest sign of a reaction, in bytes: a face with a colour of skin, joined of several.
const maxSign = 40

// isReaction reports whether a message is nothing but the notice of a reaction.
func isReaction(text string) bool {
	text = strings.TrimRight(text, " .")
	for _, l := range reactionLines {
		rest, ok := strings.CutPrefix(text, l.before)
		if !ok {
			continue
		}
		if sign, ok := strings.CutSuffix(rest, l.after); ok && (l.after == "") == (sign == "") && isSign(sign) {
			return true
		}
	}
	return false
}

// isSign reports whether a text could be a sign without letters or digits of any ordinary writing; so is none at all.
func isSign(s string) bool {
	for _, r := range s {
		if r < 0x203c && r != 0x200d && r != 0xa9 && r != 0xae {
			return false
		}
	}
	return len(s) <= maxSign
}
