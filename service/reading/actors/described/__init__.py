"""Actors without a name: "the driver", "two officials"."""
