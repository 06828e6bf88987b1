package publish

import (
	"fmt"
	"io"
	"testing"
)

// BenchmarkThousandBrands publishes 1,000 brands with five files each.
func BenchmarkThousandBrands(b *testing.B) {
	page := make([]byte, 60<<10)
	for b.Loop() {
		s, err := Open(b.TempDir())
		if err != nil {
			b.Fatal(err)
		}
		for brand := range 1000 {
			for file := range 5 {
				if err := s.Write(fmt.Sprintf("b%d/f%d", brand, file), func(w io.Writer) error { _, err := w.Write(page); return err }); err != nil {
					b.Fatal(err)
				}
			}
		}
		if _, err := s.Commit(1); err != nil {
			b.Fatal(err)
		}
	}
}
