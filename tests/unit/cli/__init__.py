"""The command `storyfold`, piece by piece."""
