"""Text into words with tags and a tree. The only folder that knows spaCy."""
