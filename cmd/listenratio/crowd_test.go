package main

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"
)

// TestManyBrands gives the program more brands than it may hold files open.
func TestManyBrands(t *testing.T) {
	const brands, most = 60, 48
	o := outputs{t.TempDir()}
	var b strings.Builder
	for i := range brands {
		fmt.Fprintf(&b, `{"id":"p%d","account":"brand%d","inbound":false,"created_at":"2026-03-02T12:00:00Z","text":"fresh bread"}`+"\n", i, i)
		fmt.Fprintf(&b, `{"id":"q%d","account":"jo","inbound":true,"in_reply_to":"p%d","created_at":"2026-03-02T13:00:00Z","text":"at what time?"}`+"\n", i, i)
	}
	write(t, o.dir+"/many.jsonl", b.String())
	p := o.program(o.dir + "/many.jsonl")
	c := exec.Command("sh", append([]string{"-c", fmt.Sprintf(`ulimit -n %d && exec "$0" "$@"`, most)}, p.Args...)...)
	c.Env = p.Env
	out, err := c.CombinedOutput()
	if err != nil || !strings.Contains(string(out), fmt.Sprintf("%d read = %d stored", 2*brands, 2*brands)) {
		t.Errorf("%v: %s", err, out)
	}
}
