# The page of the dataset: its check, what is missing, its sources.

mode-explore = Explore
mode-explore-tip = The map, with a page for each country and partner
mode-data = Data
mode-data-tip = The dataset itself: its check, what is missing, its sources
