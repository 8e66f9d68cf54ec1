"""Many documents read in one go: parts that are finished stay finished, on one machine or on several."""
