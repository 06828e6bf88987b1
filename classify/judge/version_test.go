package judge

import (
	"crypto/sha256"
	"fmt"
	"os"
	"testing"
)

// weightsSum is the beginning of the SHA-256 of the model's weights that Version stands for.
const weightsSum = "03ff0cbb31041a04"

// TestVersionKnowsItsWeights fails when the weights have changed: then Version has to change as well, so that stored
// verdicts are made anew.
func TestVersionKnowsItsWeights(t *testing.T) {
	data, err := os.ReadFile("../model/weights.bin")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(data))[:16]; sum != weightsSum {
		t.Errorf("the weights are %s: give Version a new number and write the sum here", sum)
	}
}
