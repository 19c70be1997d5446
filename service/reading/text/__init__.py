"""What of a page is the story: characters, language, blocks, and what is furniture."""
