"""What units of measure measure, and how large they are; serves reading and stories."""
