"""A Ray cluster of two nodes that read and one that does not; one of the two dies when told to.

Prints its address. A line on standard input kills a node; the end of standard input ends it all.
"""

from __future__ import annotations

import sys

from ray.cluster_utils import Cluster


def main() -> None:
    """Run the cluster until standard input ends."""
    memory = 200 * 1024 * 1024  # bytes of each node's object store
    cluster = Cluster(
        initialize_head=True, head_node_args={"num_cpus": 0, "object_store_memory": memory}
    )
    nodes = [cluster.add_node(num_cpus=1, object_store_memory=memory) for _ in range(2)]
    cluster.wait_for_nodes()
    sys.stdout.write(f"{cluster.address}\n")
    sys.stdout.flush()
    if sys.stdin.readline():
        cluster.remove_node(nodes[0], allow_graceful=False)
        sys.stdout.write("killed\n")
        sys.stdout.flush()
        sys.stdin.read()
    cluster.shutdown()


if __name__ == "__main__":
    main()
