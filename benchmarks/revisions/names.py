"""Names that edits give to what is new."""

NAMES = (
    "Aldmoor", "Brackwater", "Cinderford", "Dunhallow", "Eskerton", "Fallowby", "Gorseley", "Hollin", "Inverlay", "Juniper Hill",
    "Kestrel Point", "Lowmarsh", "Mossgate", "Nettlebed", "Oxmere", "Pendle Cross", "Quarley", "Ravenscar",
    "Stonebeck", "Thistleby",
)  # fmt: skip
NOUNS = (
    "carpenters", "ponds", "lorries", "tents", "cranes", "greenhouses", "librarians", "orchards", "barges",
    "windmills", "turbines",
    "kiosks", "ovens", "parcels", "stables", "bakers",
)  # fmt: skip
