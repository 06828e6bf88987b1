package words

// englishNouns are what the program's own sentences count.
var englishNouns = map[string]Plural{
	"act": {"act", "acts"}, "answer": {"answer", "answers"}, "answered turn": {"answered turn", "answered turns"},
	"ask": {"ask", "asks"}, "broadcast": {"broadcast", "broadcasts"}, "complaint": {"complaint", "complaints"},
	"conversation": {"conversation", "conversations"}, "day": {"day", "days"}, "label": {"label", "labels"},
	"message": {"message", "messages"}, "newcomer": {"newcomer", "newcomers"}, "person": {"person", "people"},
	"possible change": {"possible change", "possible changes"}, "post": {"post", "posts"}, "promise": {"promise", "promises"},
	"reply": {"reply", "replies"}, "returning session": {"returning session", "returning sessions"},
	"such word": {"such word", "such words"}, "thread": {"thread", "threads"}, "turn": {"turn", "turns"},
	"turn of praise": {"turn of praise", "turns of praise"}, "two-sided thread": {"two-sided thread", "two-sided threads"},
	"two-way thread": {"two-way thread", "two-way threads"}, "value-share": {"value-share", "value-shares"},
}
