package html

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"strings"
)

//go:embed assets
var assets embed.FS

var (
	style  = asset("style.css")
	script = asset("script.js")
)

// head is the same for every page but for language and title. The policy admits one style and one script, by their
// hashes, and nothing from anywhere else.
var head = strings.Join([]string{
	`<meta charset="utf-8">`,
	`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ` + hashOf(script) +
		`; style-src ` + hashOf(style) + `; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'">`,
	`<meta name="viewport" content="width=device-width, initial-scale=1">`,
	`<meta name="referrer" content="no-referrer">`,
	`<meta name="color-scheme" content="light dark">`,
	`<meta name="robots" content="noindex">`,
	`<link rel="icon" href="data:,">`,
	`<style>` + style + `</style>`,
}, "\n") + "\n"

func asset(name string) string {
	b, err := assets.ReadFile("assets/" + name)
	if err != nil {
		panic(err) // embedded at build time
	}
	return string(b)
}

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// templates are the pages' pieces. What is drawn or packed is written between them, so that no template ever takes
// bytes on trust.
var templates = template.Must(template.New("").Funcs(template.FuncMap{"link": Link}).ParseFS(assets, "assets/*.tmpl"))
