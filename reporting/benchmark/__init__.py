"""`make bench`: our pages and big jobs as ratios to floors that do the same by hand (performance goals G1-G7).

Both sides of a ratio run in the same process, in turn and in random order, so a busy machine slows both. Absolute
times are shown for information and gate nothing.
"""
