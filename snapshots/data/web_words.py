# ruff: noqa: E501 -- words by language, one line a group
"""Words of the web itself, by language: what a page that is no sheet talks about, whatever it wants to say.

WEB words name the medium and what a visitor does there (browser, password, reload); MANNER words stand in such talk as well as in
many sheets (access, wait, visitor), and weigh as a feature of their own. Each is the beginning of words as they are written in
lower case, so that "cookie" stands for "cookies"; one that ends in "." is a whole word. Arabic is written without its article,
Chinese and Japanese as parts of a text without spaces.
"""

from __future__ import annotations

WEB: dict[str, str] = {
    "any": """
        401. 403. 404. 410. 429. 451. 500. 502. 503. 522. admin administrator apache app. bot. bots. browser cache captcha
        captive cdn. click. cloudflare cookie ddos dns. domain e-mail email. error. firewall gateway homepage host. hosting
        html. http ip. javascript klick link. links. log-in login logon newsletter nginx offline online. password php. proxy
        recaptcha robot server sign-in signin spam. sql. ssl. tcp. timeout tls. token. url. urls. username vpn. web. webmaster
        webpage website wi-fi wifi wordpress
    """,
    "en": """
        administrator ads. advertis bookmark checkbox debug device downtime exception hyperlink inconvenience logged misspelled
        mistyped navigat oops page. pages. passphrase redirect refresh registrar reload site's. site. sorry. sponsored
        stacktrace subscrib subscription troubleshoot typed unavailable unsubscribe upstream vendors webpage websites whoops
    """,
    "de": """
        abo. abonnent aktualisieren anmelden aufgerufene benutzerkonto benutzername domainname einloggen einstellungen
        entschuldigung fehler. fehlercode fehlermeldung fenster. gesponsert häkchen internetseite kennwort kündbar laden.
        lesezeichen neu. nutzungsbedingungen passwort seite. startseite umgeleitet verfügbar. verlinkt webseite weitergeleitet
        werbung
    """,
    "fr": """
        abonnement. abonnez accueil. adresse-e appareil. cliquez cochez connecter connexion courriel domaine. désolé erreur
        fenêtre hébergeur identifiant indisponible lien. liens. mot-clé navigateur page. pages. paramètres passe. publicité
        recharger rechargez rediri requête. requêtes. rubrique serveur site. sponsoris témoins utilisateur
    """,
    "es": """
        buscador casilla clic. configuración contraseña correo disculpe dispositivo dominio enlace error. errores. inicie lo.
        navegador patrocinad peticiones. petición. publicidad página. páginas. recarg redirigi servidor sesion. sesión. siento
        sitio. suscri usuario ventana.
    """,
    "it": """
        abbona accedi. accesso. casella. clicca collegament dispositivo dominio errore errori. finestra. impostazioni indirizzo
        pagina. pagine. pubblicità rete. ricaric richiesta. richieste. sito. spiacenti sponsorizzat utente
    """,
    "pt": """
        assin caixa. clique configurações definições desculpe dispositivo domínio erro. erros. janela. ligação. ligações.
        navegador palavra-passe patrocinad pedido. pedidos. pesquisa. publicidade página. páginas. recarreg redirecion senha.
        servidor sessão. site. sítio. usuário utilizador
    """,
    "nl": """
        aanmeld abonnee abonnement advertentie apparaat. beheerder domeinnaam doorgestuurd fout. foutcode fouten. gebruiker.
        gebruikersnaam gesponsord herlaad. herlaadt. inlog instellingen laad. opnieuw. pagina pagina's. pagina. serverfout site.
        vakje. venster. verzoek. verzoeken. wachtwoord zoek. zoekfunctie
    """,
    "sv": """
        adgangskode annonser användarnamn begäran. domännamn feil. fejl. fel. felkod felmelding fönster fönstret. hjemmeside
        inlogg inställningar kakor. kodeord ladda. laddas. logga. länk. länkar. länken. lösenord nettside nettsted omdirigera
        passord prenumer rutan. serveren. sida. sidan. siden. sponsrad sökfunktion ursäkta webbläsar webbplats webbsid
    """,
    "pl": """
        błąd. błęd. błędu. błędów. chyba. domen hasł heslo. klikn konta. konto. login odkaz odśwież okno. plik plik. pole.
        prenumer prohlížeč przeglądark przekierow przepraszamy reklam serwer serwis sponsorow stron stránk subskry urządzen
        ustawie użytkownik witryn wyszukiwark zaloguj zaznacz żądan
    """,
    "ru": """
        аккаунт браузер войдите войти. вход. галочк домен запрос. запроса. запросов. запрошенн извините капч кликн куки. логин
        нажмите настройк обновите окно. ошибк парол перезагруз перенаправ подписк подпиш поисков прокси реклам сайт сервер
        спонсорск ссылк страниц устройств учетн учётн хостинг
    """,
    "ar": """
        إعدادات إعلان إلكتروني ارتباط اشتراك بحث. بريد تحميل تسجيل توجيه جهاز خادم خطأ خوادم دخول رابط روابط صفحة طلب. طلبات.
        عذرا كلمة. متصفح مربع مرور مسؤول مشترك موقع نافذة نطاق وسيط
    """,
    "tr": """
        abone alan. bağlantı giriş hata hata. hatası. istek. kullanıcı oturum parola reklam sayfa site. sitemiz siteyi sunucu
        tarayıcı tıkla yenile yönlendir çerez üzgünüz şifre
    """,
    "da": """
        abonn adgangskode annonce beklager browser brugernavn brukernavn domæn feil. feilkode fejl. fejlkode genvej hjemmeside
        indstillinger kodeord lenke link log. logge nettside nettsted omdiriger opdater passord rude. server side. siden. søg.
        søgefunktion vindue webside
    """,
    "cs": """
        chyb domén hesla. heslo. nastavení obnov odkaz okno. omlouváme prohlížeč předplat přesměr přihlá reklam server stránk
        vyhledáv web. webov webu. zařízení
    """,
    "fi": """
        asetukset haku. hakua. ikkuna kirjaudu käyttäjätunnus laite linkki mainos pahoittelemme palvelin päivitä salasana selain
        sivu sivusto tilaa uudelleenohja verkkotunnus virhe virhekoodi
    """,
    "hu": """
        ablak bejelentkez beállítás böngésző domain elnézést előfizet eszköz felhasználónév frissít hiba hibakód hirdetés
        hivatkozás jelszó keres kiszolgáló oldal szerver weboldal átirányít
    """,
}
"""The medium: a page that speaks of it speaks of itself."""

MANNER: dict[str, str] = {
    "en": """
        accept access. account. accounts. address. again. agree allow allowed. answer article articles. asked attempt available.
        back. banned bid. bids. block blocked box. cancel challenge check checked. checking choice choose code. come. complaint
        confirm connect connection contact. content. continue cookies. denied disabled enable enabled enter entered entries
        event. exist expire failed find. forbidden forgot forgotten found. free. full. gone. hold. human incident join. key.
        legal limit. locked looking manage member membership. minute. minutes. missing moment. month month. moved network.
        nothing. notice notify number. open. option owner. paid. payment permission. permitted please. policy portal premium.
        prevent privacy. proceed processed program. protect prove quote. reason registered reject removed renamed request.
        requested requests. require requires reset. resource restrict retry. return. search. second. seconds. section. sections.
        secure security. select session settings. something. soon. stand. step. suspend system. temporar test. tested. then.
        tick. tried. trouble try. trying turn. unlimited unlock until. upgrade user. users. verif view. visit. visitor wait.
        waiting. went. window. wrong.
    """,
    "de": """
        ablehnen abo administrator adresse akzeptieren anbieter anfrage anfragen. angaben angeforderte artikel. bereich bereich.
        bereiche. bereichen. bestätigen besucher bitte. blockiert dienst. dieser. erlauben erlaubt erneut erreichbar. existiert
        geduld gefunden. gerät gesperrt gratis gültig inhaber inhalt inhalte. jederzeit konto. kontos. mitglied moment.
        möglicherweise netz. netzwerk nutzen. portal prüf sicherheit sitzung später. störung suche. umbenannt verbindung
        vergessen. versuch vielleicht vorübergehend warten. wartungsarbeit weiterlesen wieder. zugang. zugriff zustimm
    """,
    "fr": """
        abonné accepter accès. accéder administrateur adresse article. articles. attendre attente autoris bloqu chargement
        compte. confirmer contenu continuer demande. demandé demandée erreur essayez existe expiré fournisseurs gratuit gérez
        impossible interdit introuvable membre moment. offres oublié patienter. peut-être plus. portail propriétaire protég
        recherche. refus renomm ressource retour réessay réseau réserv résili saisi saisissez serveurs session suite. sécurité
        tard. temporaire traiter trouv veuillez visiteur vérif été.
    """,
    "es": """
        acceder acceso. acept administrador artículo artículos. bloque búsqueda cambió comprob conexión contenido continu
        cuenta. código demanda denegad dirección dueño encontr error. espere. existe expir gratis. intent limit límite miembro
        momento. mostramos movid ofertas olvid pago. permit portal propietario proteg proveedor prueb pulse quizá rechaz recurso
        red. registr reintent requiere reserv respond restablec seguridad solicitad solicitud supera tarde. temporal verific
        visitante. vuelv
    """,
    "it": """
        accett account. amministratore articol attend. attesa blocc cambiato connession contenut continu controll disponibil
        esist fornitor forse gestisci. gratis. indisponibil limit limite membro momento. offert password. permess portale
        proprietario protett prova. registr richiest rifiut riprova riservato. risorsa scad scelta. scopri sessione sezion
        sicurezza spunta temporane tentativ trovat verific visitator.
    """,
    "pt": """
        aceder aceit acesso. administrador aguarde. artigo artigos. atualiz bloque conta. conteúdo continu código dono encontrad
        endereço erro. escolha. espere esquec existe expir fornecedor grátis. indisponí limit melhor membro mover. mudado. negad
        ofertas permit portal procura. propriet proteg recurso rede. registr rejeit repost requer reserv respond restrit secç
        segurança solicitad temporar tent verific visitante. volt.
    """,
    "nl": """
        abonnees. accepteer account. adres. akkoord artikel. artikelen. bereikbaar beschikbaar. bestaat beveilig bezoeker
        biedingen code. content. controle eigenaar geblokkeerd geduld gevonden gevraagde gratis. hernoemd inhoud klaar. leden.
        leverancier lid. maand. misschien momenteel netwerk ongeldig portaal probeer rubriek scherm sessie sta. storing
        tijdelijk toegang. toegestaan toestemm verbinding vergeten. verplaatst vink wacht. wachten. weiger
    """,
    "sv": """
        administratör adress. adressen. anslutning artiklar. avdelning avvisa begär behandla besökare. bud. finns. förbjud
        försök giltig glömt godkänn gratis. hitta hittas. händelse innehåll kanske. konto. kontot. kontroller kryssa ladda
        leverantör läser. låst. medlem månaden nekad nätverk otillgäng portal program. prova session spärr säkerhet sök sökte.
        tillbaka tillfällig tillåt tillåtet. tyvärr underhåll vänta. ägare. åter
    """,
    "pl": """
        administrator adres. artykuł blok czek członk dostawc dostęp. dostępn działów. istniej kont konto. moment. nazw.
        niedostępn nieznalezion odmow odwiedzając ofert ogranicz pamięt państw ponown portal połączeni proszę przerwa próbuj
        sesj sieci. sieć sieć. sprawd spróbuj szuk treści. twoj tymczas uruchom weryfik wybór. wygas właściciel zabezpiecz
        zablokowan zasob zasób zezwól zmień znalezion
    """,
    "ru": """
        администратор адрес. адреса. блокир введите владел возможно. временно выбор. доступ. доступа. доступен заблокир забыли.
        запрещ контент найден найти недоступ обработать ограничен ожид окно. отказ ошибочн пароль. переименован перенес
        подключени подождите. подозрит пожалуйста. позже. показываем попроб портал посетител поставщик поставьте проверк проверя
        раздел разрешите ресурс сеанс сети. срок. существ участник элемент.
    """,
    "ar": """
        أعد اتصالك اختيار انتظار انتظر بلدك بيانات تحقق تعذر جرب حساب حظر حماية رفض زائر شبكت عنوان فضلك قائمة لاحقا مؤقت مالك
        متاح متوقع مجانا مجددا محاول محتوى محظور مسؤول مستخدم مستخدمين مسموح وصول يرجى
    """,
    "tr": """
        bekle bulun dene doğrula engel erişim geçici güven hesap izin içerik işlen lütfen mevcut sıra tekrar
    """,
    "da": """
        adgang adresse adressen afvist blokeret finde findes fjernet flyttet. forsøg gratis ikke-fundet indhold kontakt konto.
        medlem midlertid måske. netværk prøv prøve senere. sikkerhed slettet tilgængelig tillad vedligehold vent venter ventetid
    """,
    "cs": """
        adres dočasn nalezen nedostupn neexistuje odstran omezen opakujte ověř povol později prosím přesunut přístup rubrik sekc
        zablokov zkuste údržb účet. čekejte
    """,
    "fi": """
        estetty huolto jäsen kokeile käyttö löydy löytynyt odota osoite poistettu pääsy siirretty sisältö tilapäis tili
        turvallisuus uudelleen vahvista yritä
    """,
    "hu": """
        cím ellenőriz elérhető elérés engedély fiók ideiglenes jelenleg karbantart kérjük később letiltva megszűnt nem-található
        próbálja tag. tartalom várakoz várjon
    """,
}
"""The manner of such talk: access, waiting, permission, the second person."""

SECOND_PERSON: dict[str, str] = {
    "en": "you your yours yourself",
    "de": "sie ihr ihre ihrem ihren ihrer ihnen du dein deine deinen dir dich",
    "fr": "vous votre vos tu ton tes",
    "es": "usted ustedes su sus tu tus te",
    "it": "tu tuo tua tuoi tue ti vostro vostra",
    "pt": "você vocês sua seu suas seus",
    "nl": "u uw jij je jouw",
    "sv": "du din ditt dina dig er ert dere deres",
    "pl": "twój twoja twojej twoje twojego państwa państwo ci",
    "ru": "вы вас вам вами ваш ваша ваше ваши вашей вашем вашего вашу",
    "tr": "siz sizin size",
    "da": "du din dit dine dig",
    "cs": "vy vás vám váš vaše vaši",
    "fi": "sinä sinun teidän",
    "hu": "ön önnek",
    "ar": "لك لكم جهازك حسابك متصفحك طلبك",
}
"""Whom a wall speaks to; a sheet may as well, of its figures."""

UNSPACED_WEB: tuple[str, ...] = (
    "页面", "网页", "网站", "網頁", "網站", "浏览器", "瀏覽器", "服务器", "伺服器", "密码", "密碼", "登录", "登入", "账号", "验证码", "驗證", "验证", "链接", "点击", "刷新",
    "跳转", "首页", "错误", "錯誤", "请求", "代理", "域名", "防火墙", "拦截", "重试", "ページ", "サイト", "ブラウザ", "サーバ", "ログイン", "パスワード", "メールアドレス", "リンク",
    "クリック", "エラー", "リクエスト", "再読み込み", "アクセス", "メンテナンス", "トップ", "クッキー", "페이지", "사이트", "브라우저", "서버", "비밀번호", "로그인", "오류", "요청", "접속", "서비스",
)  # fmt: skip
UNSPACED_MANNER: tuple[str, ...] = (
    "请", "您", "抱歉", "对不起", "稍后", "等待", "访问", "訪問", "存在", "允许", "禁止", "维护", "安全", "检测", "需要", "ください", "お客様", "申し訳", "しばらく", "お待ち",
    "見つかりません", "できません", "하십시오", "하세요", "주세요", "죄송", "잠시", "점검", "이용", "불편", "드려",
)  # fmt: skip

TIMES: tuple[str, ...] = (
    r"seconds?\b|minutes?\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|[ap]\.?m\b|o'clock",
    r"sekunden?\b|minuten?\b|stunden?\b|uhr\b|tagen?\b|wochen?\b|monaten?\b",
    r"secondes?\b|heures?\b|jours?\b|semaines?\b|mois\b",
    r"segundos?\b|minutos?\b|horas?\b|d[ií]as?\b|semanas?\b|mes(?:es)?\b|mês\b",
    r"secondi?\b|minut[oi]\b|or[ae]\b|giorn[oi]\b|settiman[ae]\b|mes[ei]\b",
    r"seconden?\b|uren\b|uur\b|dagen\b|weken\b|maand(?:en)?\b",
    r"sekund\w*\b|minut\w*\b|timm(?:e|ar)\b|timer?\b|dag(?:ar|e)?\b|veck(?:a|or)\b|uger?\b|månad\w*\b",
    r"godzin\w*\b|dni\b|tygodni\w*\b|miesi\w+\b",
    r"секунд\w*|минут\w*|час(?:а|ов|ам)?\b|дн(?:я|ей)\b|недел\w*|месяц\w*",
    r"ثوان|ثاني|دقائق|دقيقة|ساع|أيام|يوم|أسابيع|أسبوع|أشهر|شهر",
    r"saniye|dakika|saat|gün\b|hafta|[秒分时時天日周週月]|小时|分钟|時間|초|분|시간",
)
"""What a number counts that is a wait or a term."""

BY_TERM = (
    r"(?:/|\b(?:a|per|each|im|pro|par|al|por|per|i|om|za|в|the|your) )\s?(?:first \d+ )?"
    r"(?:month|week|year|monat|woche|jahr|mois|semaine|an\b|mes|mese|mês|maand|week|månaden?|vecka|miesiąc|месяц)|month|monatlich|mensuel|mensual|mensile"
    r"|maandelijks|miesięcznie|ежемесячно|شهري"
)
"""How a price is named that falls due again and again."""
PROGRESS = (
    r"\A\W*\d[\d.,]*\s?%\W*(?:is |are )?(?:complete|completed|done|finished|loaded|ready|fertig|abgeschlossen|geladen|termin[ée]s?|effectué|chargé|"
    r"completad[oa]|cargad[oa]|hecho|conclu[ií]do|completato|voltooid|klaar|klart|ukończono|готово|завершено|مكتمل|اكتمل)\W*\Z"
)
"""A sentence that says of nothing but itself how far it has come."""
DISCOUNT = (
    r"\b(?:saves?|off|discount|cheaper|rabatt|spar(?:en|t)|günstiger|réduction|remise|économis|descuento|ahorr|desconto|poupe|sconto|risparmi|korting"
    r"|goedkoper|rabat|zniżk|скидк|indirim)|خصم"
)
"""What a share is named that a price is lowered by."""
