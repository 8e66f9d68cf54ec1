"""Words by which a stop in an English text is no end of a sentence, or is one."""

from __future__ import annotations

from snapshots.data.languages.pack import Stops
from snapshots.data.listing import listed

ENGLISH_STOPS = Stops(
    inside=listed(
        "mr mrs ms messrs dr prof rev hon sen rep gov gen col lt sgt capt cmdr maj adm st mt ft fig figs eq eqs tab sec sect "
        "art arts para paras vol vols ch chap pp ed eds vs v approx ca cf e.g i.e eg ie viz incl excl est op ref refs "
        "min max avg resp al res mio mrd mln tsd"
    ),
    before_digits=listed("no nos p apt ste bldg art tel ext n jan feb mar apr jun jul aug sep sept oct nov dec"),
    either=listed(
        "etc inc ltd co corp plc llc bros jr sr dept univ assn ave blvd rd sq a.m p.m am pm ph.d b.sc m.sc jan feb mar apr "
        "jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun"
    ),
    openers=listed(
        "The A An In On At By Of To For From With Within Since As It Its He She They We You I This That These Those There "
        "Their His Her Our However But And Or So Yet Also More Over About Some Most Many Each Every All Both No Not Now "
        "Then When While Where After Before During Until Between Among Through Although Despite If Because Only Other "
        "Another Nearly Almost According Additionally Meanwhile Moreover Overall Today What Who How Such Under"
    ),
)
