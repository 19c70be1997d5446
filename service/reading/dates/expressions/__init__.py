"""Which words say when, sentence by sentence: words as letters, rules as patterns of them."""
