# Corridors, sites and memberships on the map.
