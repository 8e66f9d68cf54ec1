"""Names that content systems give to what is not content: words of ids and classes, lower case.

Collected from the templates of common systems (WordPress and its page builders, Drupal, Joomla, TYPO3, SharePoint, GOV.UK,
AEM) and of consent and sharing services. A word that facts are named by too ("social-protection", "share-of-gdp",
"covid-related-deaths", "stat-widget") stands only among the whole names.
"""

import re

# "has-sidebar", "card-with-nav", "no-cookies" describe a layout, "cookies-enabled" a browser; none of them is the thing itself.
EXEMPT = re.compile(r"^(?:no|not|is|js)[-_]|(?:^|[-_])(?:has|with|without)[-_]|[-_](?:enabled|disabled|layout|active|open)$")
SURE = frozenset({"cookie notice", "share counter", "navigation"})
"""Labels that hold whatever share of the page's words they have: a short page with a long consent text is still that."""

_WHOLE = {
    "share counter": "partage partager teilen compartir condividi compartilhar contador compteur zaehler "
    "share shares shared sharing social socials sharer like-count likes hits views pageviews visits visitors "
    "counter-visits social-bar social-list",
    "related posts": "verwandte relacionadas relacionados connexes correlati "
    "related recommended suggested trending promo promos popular latest teaser-list",
    "archive": "archives archive-list widget_archive",
    "navigation": "migas ariane brotkrumen hauptnavi menu-haut menu-principal "
    "nav menu tags tag-list categories languages toc pager paging crumbs topbar toolbar sitemap links-list",
    "footer": "pie pied fuss fusszeile rodape voettekst stopka foot copyright legal imprint impressum colophon",
    "comments": "commentaires kommentare comentarios commenti comments respond replies commentlist",
    "metadata": "byline submitted meta pubdate author dateline",
    "footnote": "fn footnote footnotes endnote endnotes references reflist citations sources source",
    "feedback": "feedback helpful rating ratings vote votes poll survey",
    "form": "newsletter subscribe subscription signup login donate donation",
    "ticker": "breaking marquee",
    "sidebar": "widgets secondary rightcol leftcol",
    "advertisement": "ad ads adverts sponsored",
    "dialog": "modal popup tooltip toast overlay",
}
WHOLE = {name: label for label, names in _WHOLE.items() for name in names.split()}


def _parts(words: str) -> re.Pattern[str]:
    """Whole words of a name: "navbar" is found in "site-navbar-2", not in "navbarium"."""
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(words.split())})(?![a-z0-9])")


PARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "cookie notice",
        re.compile(
            r"cookie|gdpr|onetrust|cmplz|didomi|usercentrics|truste|quantcast|qc-cmp|cc-window|cc-banner|borlabs|klaro|iubenda|"
            r"cybot|evidon|osano|tarteaucitron|axeptio|moove_gdpr|^consent|consent[-_]?(?:banner|manager|popup|modal|bar|notice|wall)"
        ),
    ),
    (
        "share counter",
        _parts(
            "share-buttons? share-bar sharebar share-counts? share-links share-this sharethis share-icons share-tools share-box "
            "share-widget share-post share-article share-page sharedaddy social-share social-sharing social-media social-links "
            "social-icons social-buttons social-follow social-counts? social-nav addtoany addthis a2a shareaholic post-views "
            "postviews view-counts? viewcount hit-counter hitcounter page-?views visit-counter visitor-counter visitors-counter"
        ),
    ),
    (
        "related posts",
        _parts(
            "related-posts? relatedposts related-content related-articles? related-links related-stories related-news "
            "related-items related-pages related-reading jp-relatedposts yarpp read-next readnext read-more-list more-stories "
            "more-news more-articles recommended-posts recommended-articles recommended-stories you-may-also-like see-also "
            "seealso latest-news latest-posts latest-stories recent-posts recentposts recent-news popular-posts most-read "
            "a-lire-aussi articles-lies verwandte-themen verwandte-artikel mehr-zum-thema noticias-relacionadas "
            "artigos-relacionados leggi-anche mostread most-popular also-read upnext up-next outbrain taboola further-reading"
        ),
    ),
    ("archive", _parts("widget_archive archive-widget monthly-archives? blog-archives?")),
    (
        "navigation",
        _parts(
            "nav navbar navigation navi topnav subnav sidenav mainnav sitenav mainmenu submenu menubar megamenu mega-menu "
            "main-menu side-menu top-menu nav-menu left-menu right-menu breadcrumbs? breadcrumblist pagination page-numbers "
            "skip-?links? table-of-contents language-switcher lang-switcher lang-menu langswitch tagcloud tag-cloud post-tags "
            "fil-ariane hauptmenu hauptnavigation menu-principale navegacion navigazione "
            "cat-links jump-links quicklinks quick-links leftnav rightnav utility-bar top-bar menu-item"
        ),
    ),
    (
        "footer",
        _parts("pied-de-page pied-page pie-pagina pie-de-pagina fussbereich footer pagefooter site-info siteinfo footer-bottom"),
    ),
    (
        "comments",
        _parts(
            "comments?-(?:list|respond|area|count|section|stream|wrapper|threads?|articles?|replies|reply|holder|table|feed) "
            "comments-(?:content|container|body) (?:latest|recent|reader|user)-comments comments?(?:wrapper|list|stream) "
            "talkback livefyre disqus discussion-list"
        ),
    ),
    (
        "metadata",
        _parts(
            "post-meta entry-meta postmeta entrymeta article-meta articlemeta meta-info reading-time readingtime read-time "
            "post-info postinfo post-date posted-on article-info blog-info post-details metadata page-info "
            "entity-meta author-box author-bio authorbox"
        ),
    ),
    ("feedback", _parts("was-helpful page-rating star-rating page-feedback feedback-form rate-this")),
    (
        "form",
        _parts(
            "newsletter-signup newsletter-form mailchimp mc_embed_signup searchform search-form search-box loginform "
            "donate-bar donate-button donation-form donation-bar contact-form wpcf7 sign-up"
        ),
    ),
    (
        "ticker",
        _parts("weather-bar weather-widget ticker news-ticker newsticker breaking-news alert-bar announcement-bar stock-ticker"),
    ),
    (
        "sidebar",
        re.compile(
            r"(?<![a-z0-9])(?:sidebar|side-bar|(?:right|left|side)-?rail|widget-area|rightcolumn|leftcolumn)(?![a-z0-9])|^widget_|^rail(?:__|$)"
        ),
    ),
    ("advertisement", _parts("advert advertisement adsbygoogle sponsor-box banner-ad ad-slot ad-banner dfp")),
    ("dialog", _parts("pop-up lightbox offcanvas off-canvas interstitial exit-intent modal-dialog")),
    ("repeated", _parts("slick-cloned swiper-slide-duplicate cloned bx-clone owl-cloned")),
)

SPACING = _parts(
    "clear clearfix clearer cf spacer spacing separator divider divisor trenner trennlinie separateur hr rule line gap break "
    "anchor anker ancre skip hidden sr-only visually-hidden backdrop scrim sentinel pixel beacon tracker preloader back-to-top "
    "modal modals dialog dialogs lightbox toast toasts snackbar tooltip tooltips popover popovers portal portals announcer chat "
    "chatbot"
)
"""What an empty box is called that only sets things apart, or serves no reader."""
SHOWING = re.compile(
    r"chart|plot|graph|graf|diagram|wykres|viz|infograph|dashboard|gauge|(?<![a-z])(?:map|karte|carte|mapa|mappa|kaart|table|tabelle|tabla|tabela)(?![a-z])"
)
"""What a box is called that shows figures, whatever sets it apart besides: "line-chart", "map hidden", "chart clearfix"."""
LAYOUT = re.compile(
    r"(?:(?:xs|sm|md|lg|xl|2?xxl|2xl):)?-?(?:(?:[mp][trblxyse]?|[wh]|(?:min|max)-[wh]|gap|space-[xy]|border|d|col|row|offset|order)"
    r"-(?:(?:[a-z]{1,3}-)?[\d./]+|[trblxy]|auto|full|none|block|flex|grid|px|screen)|row|col|clearfix|container|block|flex|hidden|border)"
)
"""A class of a style sheet that says only how a box is set: "mt-4", "col-md-6" (Bootstrap, Tailwind)."""
ANCHORS = frozenset(
    """
    note notes footnote footnotes endnotes methodology methods definitions contact contacts imprint top bottom anmerkung
    anmerkungen hinweise fussnoten methodik definitionen kontakt notas notas-al-pie metodologia contacto remarques
    methodologie methode
    """.split()  # noqa: SIM905 -- a list of words reads best as one text
)
"""Whole ids of places to link to, where no program puts figures."""
