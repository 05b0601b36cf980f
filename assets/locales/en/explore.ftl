# Exploring: indices, both sides, search.
