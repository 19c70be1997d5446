"""What units measure, and how large they are (`sizes.py`); serves reading and stories."""
