"""Token vectors: spaCy's `tok2vec` network as a handful of matrix products.

The network (hash embeddings and static vectors, mixed by a maxout layer, then four maxout layers
over windows of three tokens) has two thirds of the cost of a parse. thinc runs it as dozens of
small layers with a copy between each two. Here the same numbers come from the same weights: the
commonest words are embedded when the model is loaded, each other distinct token of a batch once,
the pieces of a maxout lie side by side so that their maximum is one pass, and the work goes in
blocks of rows that stay in the processor's cache. Sums are rounded in another order, so values
differ from thinc's by about one part in a million.

Sources: Honnibal's description of the architecture (MultiHashEmbed and MaxoutWindowEncoder in
spaCy's documentation); layer normalization by Ba, Kiros and Hinton (2016).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc
    from spacy.vectors import Vectors
    from thinc.api import Model

Floats = npt.NDArray[np.float32]
Keys = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]

_ROWS = 256  # of a block: its window and product take 0.6 MB
_EPSILON = 1e-8  # of thinc's layer normalization
_MIXER = np.uint64(0x9E3779B97F4A7C15)  # odd: loses nothing of what it multiplies


class _Maxout:
    """A maxout layer with its layer normalization."""

    def __init__(self, maxout: Model, layernorm: Model) -> None:
        weights, bias = maxout.get_param("W"), maxout.get_param("b")
        self.width, self.pieces, inputs = weights.shape
        by_piece = weights.transpose(1, 0, 2).reshape(self.pieces * self.width, inputs)
        self._weights = np.ascontiguousarray(by_piece.T)
        self._bias = np.ascontiguousarray(bias.T).reshape(-1)
        self._gain, self._shift = layernorm.get_param("G"), layernorm.get_param("b")
        self._mean = np.full(self.width, 1 / self.width, dtype=np.float32)

    def __call__(self, rows: Floats) -> Floats:
        """`(rows, inputs)` to `(rows, width)`."""
        product: Floats = rows @ self._weights
        product += self._bias
        width = self.width
        out: Floats = np.maximum(product[:, :width], product[:, width : 2 * width])
        for piece in range(2, self.pieces):
            np.maximum(out, product[:, piece * width : (piece + 1) * width], out=out)
        out -= (out @ self._mean)[:, np.newaxis]
        variance = np.einsum("ij,ij->i", out, out) / width + _EPSILON
        out *= (variance ** np.float32(-0.5))[:, np.newaxis]
        out *= self._gain
        out += self._shift
        return out


class StaticVectors:
    """The word vectors of a vocabulary by the hash of the form.

    spaCy keeps the half a million keys of its 20,000 vectors in a dict of 90 MB; sorted in an array
    they take 8 MB.
    """

    def __init__(self, vectors: Vectors) -> None:
        keys = np.fromiter(vectors.key2row.keys(), np.uint64, len(vectors.key2row))
        rows = np.fromiter(vectors.key2row.values(), np.int32, len(vectors.key2row))
        order = np.argsort(keys)
        self._keys, self._rows, self._data = keys[order], rows[order], vectors.data

    def of(self, forms: Keys) -> Floats:
        """`(forms, dimensions)`; zeros for a form without a vector."""
        at = np.minimum(np.searchsorted(self._keys, forms), len(self._keys) - 1)
        found: Floats = self._data[self._rows[at]]
        found[self._keys[at] != forms] = 0
        return found


class Encoder:
    """The `tok2vec` network of a pipeline, for documents of its vocabulary.

    `model` is spaCy's; raises ValueError if it is not of the one architecture that is known here.
    The tokens of `known` are embedded once and for all: of each five of news four are the same few
    thousand words. They take half a kilobyte each, which all workers share.
    """

    def __init__(self, model: Model, vectors: StaticVectors, known: Sequence[Doc]) -> None:
        nodes: dict[str, list[Model]] = {}
        for node in model.walk(order="dfs_pre"):
            nodes.setdefault(node.name, []).append(node)
        try:
            (features,), (projection,) = nodes["extract_features"], nodes["static_vectors"]
            mixing, *layers = [
                _Maxout(*pair) for pair in zip(nodes["maxout"], nodes["layernorm"], strict=True)
            ]
            encode = model.layers[1]
            self._pad = encode.attrs["pad"]
        except (KeyError, ValueError) as error:
            raise ValueError("the pipeline's tok2vec has an unknown architecture") from error
        self._columns = list(features.attrs["columns"])
        self._tables = [
            (node.get_param("E"), node.attrs["seed"], node.ops) for node in nodes["hashembed"]
        ]
        self._projection = np.ascontiguousarray(projection.get_param("W").T)
        self._vectors = vectors
        self._mixing, self._layers = mixing, layers
        keys, first, _, found = self._distinct(known)
        self._known_keys, self._known = keys, self._embedded(found[first])

    def __call__(self, docs: Sequence[Doc]) -> list[Floats]:
        """`(tokens, width)` of every document."""
        lengths = [len(doc) for doc in docs]
        width = self._mixing.width
        if not sum(lengths):
            return [np.zeros((0, width), dtype=np.float32) for _ in docs]
        embedded = self._embed(docs)
        # Zero rows part the documents; as in thinc they take part in the layers.
        rows = np.zeros((sum(lengths) + self._pad * (len(docs) + 1), width), dtype=np.float32)
        starts, taken, at = [], 0, self._pad
        for length in lengths:
            rows[at : at + length] = embedded[taken : taken + length]
            starts.append(at)
            taken += length
            at += length + self._pad
        for layer in self._layers:
            rows = _over_windows(layer, rows)
        return [rows[at : at + length] for at, length in zip(starts, lengths, strict=True)]

    def _embed(self, docs: Sequence[Doc]) -> Floats:
        """Each token by itself; equal tokens are worked out once, common words not at all."""
        keys, first, inverse, found = self._distinct(docs)
        at = np.minimum(np.searchsorted(self._known_keys, keys), len(self._known_keys) - 1)
        is_new = self._known_keys[at] != keys
        distinct: Floats = self._known[at]
        if is_new.any():
            distinct[is_new] = self._embedded(found[first[is_new]])
        embedded: Floats = distinct[inverse.reshape(-1)]
        return embedded

    def _distinct(self, docs: Sequence[Doc]) -> tuple[Keys, Places, Places, Keys]:
        """Keys of tokens that differ, in order; where each is; which each is; all attributes."""
        from spacy.attrs import ORTH

        columns = [*self._columns, ORTH]
        found = np.concatenate([doc.to_array(columns).reshape(-1, len(columns)) for doc in docs])
        mixed = found[:, 0]
        for column in range(1, len(columns)):
            mixed = mixed * _MIXER ^ found[:, column]
        keys, first, inverse = np.unique(mixed, return_index=True, return_inverse=True)
        return keys, first, inverse, found

    def _embedded(self, kinds: Keys) -> Floats:
        """Tokens by their attributes, the form last: `(tokens, width)`."""
        return np.concatenate(
            [self._mixing(self._inputs(kinds[i : i + _ROWS])) for i in range(0, len(kinds), _ROWS)]
        )

    def _inputs(self, kinds: Keys) -> Floats:
        parts = []
        for column, (table, seed, ops) in enumerate(self._tables):
            buckets = ops.hash(np.ascontiguousarray(kinds[:, column]), seed) % table.shape[0]
            parts.append(ops.gather_add(table, buckets))
        parts.append(self._vectors.of(kinds[:, -1]) @ self._projection)
        return np.hstack(parts)


def _over_windows(layer: _Maxout, rows: Floats) -> Floats:
    """A residual layer over each row between its neighbours; outside there are zeros."""
    count, width = rows.shape
    out = np.empty_like(rows)
    window = np.zeros((_ROWS, 3 * width), dtype=np.float32)
    for start in range(0, count, _ROWS):
        end = min(start + _ROWS, count)
        block = window[: end - start]
        block[:, width : 2 * width] = rows[start:end]
        block[1:, :width] = rows[start : end - 1]
        block[0, :width] = rows[start - 1] if start else 0
        block[:-1, 2 * width :] = rows[start + 1 : end]
        block[-1, 2 * width :] = rows[end] if end < count else 0
        np.add(layer(block), rows[start:end], out=out[start:end])
    return out


def encode_with(model: Model, vectors: StaticVectors, known: Sequence[Doc]) -> Model:
    """A thinc model that answers as `model` does, through an `Encoder`. Prediction only."""
    from thinc.api import Model as ThincModel

    encoder = Encoder(model, vectors, known)

    def forward(_model: Model, docs: Sequence[Doc], is_train: bool) -> tuple[list[Floats], Any]:
        if is_train:
            raise ValueError("this encoder is for reading, not for training")
        return encoder(docs), lambda gradient: gradient

    return ThincModel("encoder", forward, dims={"nO": model.get_dim("nO")})
