"""Pure functions of Arrow tables, for Ray's `map_batches`, Spark's `mapInArrow`, and the like.

`read_batch` reads a table of articles; `merge_batch` merges a table of groups of Summaries.
"""

from storyfold.service.bulk.batches import read_batch, read_schema
from storyfold.service.bulk.merging import merge_batch, profile_batch

__all__ = ["merge_batch", "profile_batch", "read_batch", "read_schema"]
