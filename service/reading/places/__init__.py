"""Locations: which names are places, and which place of a name is meant."""
