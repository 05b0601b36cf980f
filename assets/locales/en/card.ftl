# The card of a value: where it comes from, how it is worked out, how to cite it.
