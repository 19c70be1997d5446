"""From Summaries to a Story. Nothing here reads a text, a request, a clock or the environment."""
