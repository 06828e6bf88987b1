package export

import "strings"

// byFolder hands every text and its beginning to what is kept for the folder that it lies in, and returns that by the
// folders' paths: for exports that are a folder of tables.
func byFolder[F any](t *Tree, create func() *F, add func(f *F, m Member, head []byte) error) (map[string]*F, error) {
	folders := map[string]*F{}
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(m.Path, m.Base())
		if folders[name] == nil {
			folders[name] = create()
		}
		if err := add(folders[name], m, head); err != nil {
			return nil, err
		}
	}
	return folders, nil
}
