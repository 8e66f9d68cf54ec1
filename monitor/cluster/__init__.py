"""Watching on several machines: any number of workers on one PostgreSQL database, which take visits from a queue in it.

The queue (procrastinate, the extra `cluster`) holds no more than what is due within the next moments. What is due stands in our
own tables, as it does on one machine.
"""

from monitor.cluster.errors import ClusterError

__all__ = ["ClusterError"]
