"""Actors by name: which names are one person or one organization."""
