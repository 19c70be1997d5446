"""Who acts in the article: named, described, or meant by a pronoun."""
