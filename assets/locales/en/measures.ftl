# More measures for the colouring of the map.
