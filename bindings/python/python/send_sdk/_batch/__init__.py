"""Many notifications, each with its files, sent one beside the other.

==================== ==================================================================
``parcel``           what is given (:class:`~send_sdk.Parcel`) and what becomes known of it
``giving``           handing rows over, by whoever has them
``blocking``         outcomes by iteration, rows taken by the thread that iterates
``on_asyncio``       outcomes by asynchronous iteration
``taking``           who takes the rows on an event loop: a task, or a thread
==================== ==================================================================
"""
