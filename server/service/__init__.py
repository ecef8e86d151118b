"""The HTTP service: who may ask, what can be asked, and the processes that answer."""
