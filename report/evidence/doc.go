// Package evidence keeps the rows behind a brand's numbers: the newest of them for the page, and the turns that wait
// longest. It decides who is shown how, and how much of a text. The store's tables always hold every row.
package evidence
