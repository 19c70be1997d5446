"""Speed, cost, memory and quality of this tree, one table each: `make bench`."""
