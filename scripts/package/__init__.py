"""Storyfold: news articles in, one record of the story out. See `storyfold --help`."""

from storyfold.service import __version__

__all__ = ["__version__"]
