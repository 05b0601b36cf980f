# The check of a dataset, on the command line and in the window.
