"""Storyfold: news articles in, actors, locations, numeric claims and quotes out."""

__version__ = "0.2.0"
