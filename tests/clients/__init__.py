"""Clients that generators make of `openapi.yaml` as it is: each sends a story and reads it."""
