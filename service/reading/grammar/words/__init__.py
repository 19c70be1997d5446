"""Classes of words by what can be asked of them: nouns and names (`nouns.py`)."""
