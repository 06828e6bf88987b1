package store

import (
	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/encoding"
)

// cursor walks one column of a row group across its pages. What a page holds is looked at in place; the fields are
// those of the current page.
type cursor struct {
	pages parquet.Pages
	page  parquet.Page

	rows   int    // of the page
	row    int    // the next one
	value  int    // the next value; absent ones are not among the values
	levels []byte // by row: 0 where the value is absent; nil if none can be

	data  encoding.Values
	index []int32 // of a page with a dictionary: by value, which of the words it is

	dictionary parquet.Dictionary
	words      []string // of the dictionary

	scratch []byte // of whoever reads texts
}

// span is a run of rows of one page: from the cursor's row on, n of them, whose values follow each other.
func (c *cursor) each(n int, take func(n int)) error {
	for n > 0 {
		if c.row == c.rows {
			if err := c.turn(); err != nil {
				return err
			}
		}
		k := min(n, c.rows-c.row)
		take(k)
		c.row += k
		n -= k
	}
	return nil
}

// turn goes to the next page.
func (c *cursor) turn() error {
	c.drop()
	page, err := c.pages.ReadPage()
	if err != nil {
		return err
	}
	c.page, c.rows, c.row, c.value = page, int(page.NumRows()), 0, 0
	c.levels, c.data, c.index = page.DefinitionLevels(), page.Data(), nil
	if d := page.Dictionary(); d != nil {
		c.index = c.data.Int32()
		c.learn(d)
	}
	return nil
}

// learn copies the words of a dictionary, which all pages of a column share.
func (c *cursor) learn(d parquet.Dictionary) {
	if d == c.dictionary {
		return
	}
	c.dictionary, c.words = d, make([]string, d.Len())
	for i := range c.words {
		c.words[i] = string(d.Index(int32(i)).ByteArray())
	}
}

// present reports whether the row at i of the current run has a value.
func (c *cursor) present(i int) bool { return c.levels == nil || c.levels[c.row+i] != 0 }

// values is how many of the next n rows have one.
func (c *cursor) values(n int) (values int) {
	if c.levels == nil {
		return n
	}
	for _, l := range c.levels[c.row : c.row+n] {
		values += int(l)
	}
	return values
}

func (c *cursor) drop() {
	if c.page != nil {
		parquet.Release(c.page)
		c.page = nil
	}
}

func (c *cursor) close() {
	c.drop()
	c.pages.Close()
}
