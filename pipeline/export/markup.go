package export

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// markup reads the XML of one part of a workbook, token by token. Names are told apart without their name spaces.
type markup struct {
	file io.ReadCloser
	in   rationed
	dec  *xml.Decoder
}

// maxToken is how long a tag or a run of text may be, in bytes.
const maxToken = 4 << 20

var errToken = fmt.Errorf("a text or tag is longer than %d MiB, as in no honest workbook", maxToken>>20)

func newMarkup(r io.ReadCloser) *markup {
	m := &markup{file: r, in: rationed{r: r}}
	m.dec = xml.NewDecoder(bufio.NewReaderSize(&m.in, 64<<10))
	return m
}

// next returns the next token, which is valid until the call after it; io.EOF where the part ends.
func (m *markup) next() (xml.Token, error) {
	m.in.left = maxToken
	token, err := m.dec.RawToken()
	var bad *xml.SyntaxError
	if errors.As(err, &bad) {
		err = errors.New("damaged: it is no XML")
	}
	return token, err
}

// each calls f for every element that starts, and for every one that ends with start = false.
func (m *markup) each(f func(e xml.StartElement, start bool) error) error {
	defer m.Close()
	for {
		token, err := m.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.StartElement:
			err = f(e, true)
		case xml.EndElement:
			err = f(xml.StartElement{Name: e.Name}, false)
		}
		if err != nil {
			return err
		}
	}
}

// drain reads what is left, so that a part that is damaged or has changed is noticed.
func (m *markup) drain() error {
	_, err := io.Copy(io.Discard, m.file)
	return err
}

func (m *markup) Close() error { return m.file.Close() }

// attribute is the value of an attribute, empty where there is none.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// rationed reads no more than what is left.
type rationed struct {
	r    io.Reader
	left int
}

func (r *rationed) Read(p []byte) (int, error) {
	if r.left <= 0 {
		return 0, errToken
	}
	n, err := r.r.Read(p)
	r.left -= n
	return n, err
}
