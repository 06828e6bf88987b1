package export

func newArray(key string) splitter { return whole{} }
