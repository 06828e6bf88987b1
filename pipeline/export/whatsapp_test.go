package export

import (
	"strings"
	"testing"
	"time"
)

const chatMapping = `name = "our-chats"
title = "Chats of the shop's phone"
form = "whatsapp"
`

// TestChatsByMapping reads a chat whose zone and order of dates a mapping says.
func TestChatsByMapping(t *testing.T) {
	const chat = "02/05/2024, 18:11 - Jo: hello\n02/05/2024, 18:12 - Northwind: good evening\n"
	for lines, want := range map[string]string{
		`times = ["02/01/2006"]`:                             "2024-05-02T18:11:00Z",
		`times = ["01/02/2006"]`:                             "2024-02-05T18:11:00Z",
		"times = [\"02/01/2006\"]\nzone = \"Europe/Lisbon\"": "2024-05-02T17:11:00Z",
		"times = [\"1.2.2006\"]\nzone = \"Asia/Tokyo\"":      "2024-02-05T09:11:00Z",
	} {
		got := readMapped(t, chatMapping+lines+"\n", chat)
		if len(got) != 2 || !strings.Contains(got[0], `"created_at":"`+want+`"`) {
			t.Errorf("%s: got %q, want %s", lines, got, want)
		}
	}
	for _, bad := range []string{`times = ["2006-01-02"]`, `zone = "Nowhere/Town"`, `sign = ["a"]`, `times = ["02/01/2006", "01/02/2006"]`} {
		if _, err := ReadMapping([]byte(chatMapping + bad + "\n")); err == nil {
			t.Errorf("%s was taken", bad)
		}
	}
}

// TestChatHeaders reads headers of several phones and languages, and lines that are none.
func TestChatHeaders(t *testing.T) {
	for line, want := range map[string]string{
		"[02.05.24, 18:11:04] Jo: a":                "2024-05-02T18:11:04Z",
		"\u200e[02/05/2024, 6:11:04\u202fPM] Jo: a": "2024-05-02T18:11:04Z",
		"[2024-05-02, 18:11:04] Jo: a":              "2024-05-02T18:11:04Z",
		"[2024/5/2 18:11:04] Jo: a":                 "2024-05-02T18:11:04Z",
		"2/5/2024 12:00 a. m. - Jo: a":              "2024-05-02T00:00:00Z",
		"2/5/2024, 12:00\u00a0p.\u00a0m. - Jo: a":   "2024-05-02T12:00:00Z",
		"02/05/2024 à 18:11 - Jo: a":                "2024-05-02T18:11:00Z",
		"2024-05-02 18:11 - Jo: a":                  "2024-05-02T18:11:00Z",
		"2.5.2024 kl. 18.11 - Jo: a":                "2024-05-02T18:11:00Z",
		"2024. 05. 02. 18:11 - Jo: a":               "2024-05-02T18:11:00Z",
		"02-05-2024 18:11 – Jo: a":                  "2024-05-02T18:11:00Z",
		"[2024-05-02 18:11:04] shop.INFO: started":  "",
		"2024-05-02 18:11:04 - INFO: started":       "",
		"02/05/2024, 18:61 - Jo: a":                 "",
		"02/05/2024, 18:11 Jo: a":                   "",
		"1/2/3/4, 18:11 - Jo: a":                    "",
		"202/05/2024, 18:11 - Jo: a":                "",
		"2024/05/2024, 18:11 - Jo: a":               "",
		"02/05-2024, 18:11 - Jo: a":                 "",
		"[02/05/2024, 18:11 - Jo: a":                "",
		"":                                          "",
		"[":                                         "", "1": "", "1/1/1": "", "1/1/1, ": "", "1/1/1, 1": "", "1/1/1, 1:": "", "1/1/1, 1:11": "", "1/1/1, 1:11 ": "", "1/1/1, 1:11 -": "",
	} {
		h, ok := readChatHeader([]byte(line))
		if ok != (want != "") {
			t.Errorf("%q: read %v", line, ok)
			continue
		}
		order := (&chatCount{days: 1}).order(h.chatShape)
		if !ok {
			continue
		}
		got, err := h.time(order, time.UTC)
		if err != nil || got.Format("2006-01-02T15:04:05Z07:00") != want || line[h.length:] != "Jo: a" {
			t.Errorf("%q: got %v, %v and %q", line, got, err, line[h.length:])
		}
		if loc := h.start().FindStringIndex(line); loc == nil || loc[0] != 0 {
			t.Errorf("%q does not match %s", line, h.start())
		}
	}
}
