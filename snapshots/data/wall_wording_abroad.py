"""How walls read in other languages than English, kind by kind, and how each language speaks to a visitor.

The kinds are those of `wall_wording.WALLS`, whose table this one goes on with: German, French, Spanish, Italian, Portuguese, Dutch,
Swedish, Norwegian and Danish, Polish, Czech, Russian, Ukrainian, Turkish, Arabic, Chinese, Japanese and Korean.
"""

from __future__ import annotations

WALLS_ABROAD: dict[str, tuple[str, ...]] = {
    "page not found": (
        r"\brien à cette adresse\b|\bunter dieser adresse (?:gibt es|ist|finden)\b|\ben esta dirección no\b|\ba questo indirizzo non\b|\bop dit adres\b|\bpod tym adresem\b|по этому адресу",
        r"\b(?:liens|links|enlaces|collegamenti|länkar|linki|ссыл\w+)\b.{0,40}\b(?:renommé|umbenannt|geändert|renombrad|rinominat|alterad|gewijzigd|ändrat|zmieni)\w*",
        r"\A\W*(?!(?-i:UPS\b))(?:ups|hoppla|oups|uy|oeps|hoppsan|упс)\b|\b(?:passez par|retour(?:nez)? à) l'accueil\b|\bzurück zur startseite\b|\bvolver al inicio\b",
        r"\A\W*(?:introuvable|nicht gefunden|no encontrad[oa]|non trovat[oa]|não encontrad[oa]|niet gevonden|hittades inte|nie znaleziono)\W*\Z",
        r"\b(?:endereço|dirección|adresse|indirizzo|adres)\b.{0,40}\b(?:não leva|no lleva|ne mène|non porta|führt nirgend|n'existe|não existe|no existe)",
        r"\bnada por aqui\b|\bhier gibt es nichts\b|\brien à voir ici\b|\bqui non c'è nulla\b|\bno hay nada aquí\b",
        r"η σελίδα δεν (?:βρέθηκε|υπάρχει)|\bsivua ei (?:löytynyt|löydy|ole)|\boldal nem (?:található|létezik)|\bpagina nu (?:a fost găsită|există)",
        r"הדף לא נמצא|không tìm thấy trang|trang không tồn tại|halaman tidak ditemukan|ไม่พบหน้า|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|पृष्ठ नहीं मिला",
        r"\bstrana (?:neexistuje|sa nenašla)|\bstranica nije pronađena|\bстраницата не (?:е намерена|съществува)|\bstran ne obstaja",
        r"\bseite\b.{0,40}\b(?:nicht (?:gefunden|vorhanden|verfügbar)|existiert nicht)",
        r"\bpage\b.{0,40}\b(?:n'existe (?:pas|plus)|n'est plus disponible|est introuvable|n'a pas été trouvée|a été (?:déplacée|supprimée))",
        r"\bpágina\b.{0,40}\b(?:no (?:se encuentra|se ha encontrado|existe|está disponible)|ha sido (?:eliminada|movida))",
        r"no (?:hemos encontrado|encontramos) la página",
        r"\bpagina\b.{0,40}\b(?:non (?:è stata trovata|è disponibile|esiste)|è stata (?:spostata|rimossa))",
        r"\bpágina\b.{0,40}\b(?:não (?:foi encontrada|existe|está disponível)|foi removida)",
        r"\bpagina\b.{0,40}\b(?:bestaat niet|niet (?:worden )?gevonden|is verplaatst)",
        r"\b(?:finner|finder|hittar) (?:ikke|inte) (?:siden|sidan)|\b(?:fant|fandt|hittade) (?:ikke|inte) (?:siden|sidan)",
        r"\b(?:sidan|siden|sida)\b.{0,40}\b(?:finns (?:inte|ej)|kunde inte hittas|hittades inte|ikke (?:funnet|fundet|findes)|findes ikke|finnes ikke)",
        r"\bnie (?:znaleziono|odnaleziono) (?:takiej )?strony|\bstrona\b.{0,40}\bnie (?:istnieje|została znaleziona)",
        r"\bstránka\b.{0,40}\b(?:nebyla nalezena|neexistuje|nenalezena)",
        r"\bстраниц\w+\b.{0,40}\b(?:не найден\w*|не существует|удалена|была перемещена)|\bсторінк\w+\b.{0,30}\bне (?:знайдено|існує)",
        r"\bsayfa\w*\b.{0,30}\b(?:bulunamadı|mevcut değil)",
        r"الصفحة (?:التي .{0,30})?(?:غير متوفرة|غير موجودة|لم تعد)|تعذر العثور على",
        r"页面不存在|找不到(?:该|您|此|你)?.{0,10}(?:页面|网页|頁面)|(?:页面|網頁|頁面).{0,8}(?:未找到|走丢了|已删除|不存在)",
        r"ページ(?:が|は)(?:見つかりません|存在しません|移動または削除)|페이지를 찾을 수 없",
    ),
    "page that wants something of its visitor": (
        r"\b(?:weiter(?:lesen)?|jetzt) in der app\b|\bin der app (?:öffnen|weiterlesen|ansehen)\b|\b(?:verder|openen) in de app\b",
        r"\b(?:continue[rz]|ouvr(?:ir|ez)|li(?:re|sez)) dans l['’]app(?:li(?:cation)?)?\b|\b(?:continua|apri|leggi) nell['’]app\b",
        r"\b(?:abrir|contin[uú]a[r]?|seguir|lee[r]?) en la app\b|\b(?:abrir|continuar|ler) no app(?:licativo)?\b",
    ),
    "captcha": (
        r"bestätigen sie,? dass sie (?:kein roboter|ein mensch) sind|sicherheitsüberprüfung",
        r"\A\W*(?:wählen|markieren|klicken) sie (?:auf )?(?:alle |die )?(?:\d+ )?(?:bilder|felder|kacheln|fotos)\b",
        r"\A\W*(?:sélectionnez|choisissez|cliquez sur|cochez) (?:toutes )?(?:les )?(?:\d+ )?(?:images|photos|cases)\b",
        r"\A\W*(?:seleccione|elija|marque|escolha|selecione|seleziona|scegli) (?:tod[ao]s |tutte )?(?:l[ao]s |as |le )?(?:\d+ )?(?:imágenes|fotos|imagens|immagini)\b",
        r"vous n'êtes pas un robot|vérification de sécurité|vous êtes (?:bien )?(?:un )?humain",
        r"(?:demuestre|confirme|verifique) que (?:no )?es (?:un )?(?:humano|robot)|verificación de seguridad",
        r"(?:conferma|verifica) (?:di|che) (?:non )?(?:essere|sei) (?:un )?(?:umano|robot)|verifica di sicurezza",
        r"confirme que (?:você )?(?:não )?é (?:um )?(?:humano|robô)|verificação de segurança",
        r"(?:bevestig|controleer) dat (?:u|je) (?:geen robot|een mens) bent",
        r"\bju?este?ś? (?:człowiekiem|robotem)|nie jestem robotem|nejste robot",
        r"jag är inte en robot|jeg er ikke en robot|(?:du|ni) inte är en robot",
        r"подтвердите,? что вы (?:не робот|человек)|robot olmadığınızı",
        r"أنك لست (?:روبوت|برنامج)|أنا لست روبوت|التحقق من (?:أنك|الأمان)",
        r"(?:安全|人机)验证|拖动滑块|不是机器人|人機驗證|ロボットではありません|로봇이 아닙니다|자동 입력 방지",
    ),
    "block page": (
        r"\b(?:ha|has|avez|haben|hai|heeft|hebt) (?:superado|alcanzado|dépassé|atteint|superato|raggiunto|überschritten|bereikt)\b.{0,12}\b(?:límite|limite|limit)",
        r"\b(?:una misma|la même|derselben|uno stesso|o mesmo|hetzelfde|jednego) (?:dirección|adresse|indirizzo|endereço|adresu?) ip\b",
        r"\A\W*(?:límite (?:alcanzado|superado)|limit (?:erreicht|überschritten|przekroczony)|limite (?:atteinte|dépassée|raggiunto|superato|atingido))\W*\Z",
        r"\b(?:ungewöhnlich|inhabituel|inusual|insolit|incomum|ongewoon|ovanlig|nietypow)\w*\b.{0,20}\b(?:verkehr|trafic|tráfico|traffico|tráfego|verkeer|trafik|ruch)\b|необычн\w+ (?:трафик|активность)",
        r"تم (?:رفض|حظر|منع) (?:الوصول|الدخول)|الوصول (?:مرفوض|ممنوع|محظور)",
        r"\A\W*(?:zugriff verweigert|accès (?:refusé|interdit)|acceso denegado|accesso negato|acesso negado|toegang geweigerd)\W*\Z",
        r"\A\W*(?:åtkomst nekad|adgang nægtet|ingen tilgang|odmowa dostępu|brak dostępu|доступ (?:запрещ[её]н|ограничен)|erişim engellendi)\W*\Z",
        r"in (?:ihrem land|ihrer region) nicht verfügbar|n'est pas (?:disponible|accessible) dans votre (?:pays|région)",
        r"no (?:está )?disponible en (?:su|tu) (?:país|región)|non (?:è )?disponibile nel (?:tuo|suo) paese",
        r"não (?:está )?disponível (?:no seu país|na sua região)|niet beschikbaar in (?:uw|je|jouw) (?:land|regio)",
        r"недоступ\w+ в ваш\w+ (?:стране|регионе)|niedostępn\w+ w (?:twoim|państwa) (?:kraju|regionie)",
        r"(?:غير متاح|غير متوفر).{0,10}في (?:بلدك|منطقتك)|(?:您|你)所在(?:的)?(?:国家|地区|地區)|お住まいの(?:国|地域)",
        r"\A\W*(?:zu viele anfragen|trop de requêtes|demasiadas solicitudes|troppe richieste|muitas solicitações|te veel verzoeken)\W*\Z",
        r"\A\W*(?:för många förfrågningar|zbyt wiele żądań|слишком много запросов|çok fazla istek|请求过于频繁|リクエストが多すぎます)\W*\Z",
    ),
    "maintenance page": (
        r"\b(?:in der|dans la|en la|nella|na|in de|i) (?:warteschlange|file d'attente|cola|coda|fila|wachtrij|kön|kolejce)\b|в очереди перед вами",
        r"\b(?:sala de espera|salle d'attente virtuelle|warteraum|sala d'attesa virtuale|wachtruimte|väntrum|poczekalnia)\W*\Z",
        r"\b(?:ne fermez pas|schließen sie|no cierre|non chiudere|não feche|sluit)\b.{0,20}\b(?:fenêtre|fenster|ventana|pestaña|finestra|janela|venster|page|página)",
        r"\bseiten?\b.{0,40}\b(?:bis|derzeit|vorübergehend)\b.{0,40}\bnicht (?:erreichbar|verfügbar)|\b(?:gleich|bald) geht es weiter\b",
        r"\bvi (?:uppdaterar|opdaterer|oppdaterer) (?:webbplatsen|sajten|siden|nettstedet|hjemmesiden)|\b(?:vi är|vi er) (?:snart )?tillba(?:ka|ke) om\b|\btilbage om\b",
        r"\b(?:nous mettons à jour|estamos actualizando|stiamo aggiornando|estamos atualizando|wir aktualisieren) (?:notre|le|nuestr[oa]|il nostro|o nosso|unsere) (?:site|sitio|web|sito|website|seite)",
        r"\bhuoltokatko|\bsivusto on huollossa|\bkarbantartás (?:alatt|miatt)|\bîn mentenanță|εργασίες συντήρησης|sedang (?:dalam )?pemeliharaan|đang bảo trì",
        r"\bwir arbeiten an unserer (?:web)?(?:site|seite)|\b(?:sind wir|ist die seite) wieder (?:für sie )?(?:da|erreichbar)",
        r"\A\W*(?:\w+ ){0,3}(?:in wartung|en maintenance|en mantenimiento|in manutenzione|em manutenção|in onderhoud|på underhåll)\W*\Z",
        r"\b(?:in dieser zeit|derzeit|zurzeit|momentan|vorübergehend) (?:leider )?nicht (?:erreichbar|verfügbar)",
        r"\bwartungs(?:arbeiten|pause|modus)\b.{0,60}\b(?:nicht|vorübergehend)\b.{0,30}\b(?:erreichbar|verfügbar)",
        r"\b(?:in|nach) (?:rund |etwa |ca\.? )?\d+ (?:stunden|minuten|tagen) wieder (?:da|erreichbar|online|zurück)\b|\A\W*wir bauen um\W*\Z",
        r"\bin kürze (?:wieder )?(?:für sie )?(?:da|erreichbar|zurück)|sind (?:bald|gleich) (?:wieder )?(?:für sie da|zurück)",
        r"(?:site|service|page)\b.{0,60}\b(?:en maintenance|opération de maintenance|momentanément indisponible|temporairement indisponible)",
        r"nous (?:revenons|serons de retour)|de retour (?:très )?bientôt",
        r"(?:sitio|página|servicio|portal)\b.{0,40}\b(?:en mantenimiento|temporalmente fuera|no disponible temporalmente)|volvemos (?:pronto|en breve)",
        r"(?:sito|servizio|pagina)\b.{0,40}\bin manutenzione|torniamo (?:presto|subito)",
        r"(?:site|serviço|página|sistema)\b.{0,40}\bem manutenção|(?:voltamos|estaremos de volta)\b.{0,15}\b(?:breve|logo)",
        r"(?:site|website|pagina|dienst)\b.{0,40}\b(?:in onderhoud|tijdelijk niet (?:beschikbaar|bereikbaar))|onderhoudswerkzaamheden\W*\Z",
        r"(?:webbplats\w*|sidan|tjänsten|nettsted\w*|siden|hjemmesiden)\b.{0,40}\b(?:underhåll|vedlikehold|vedligehold\w*|nere)",
        r"(?:strona|serwis|witryna)\b.{0,40}\b(?:prac\w+ (?:technicznych|konserwacyjnych)|konserwacji)|przerwa techniczna|probíhá údržba",
        r"технические работы|(?:сайт|портал)\b.{0,30}\b(?:временно недоступен|на реконструкции)|технічні роботи",
        r"\bbakım (?:çalışması|modu)|bakımda(?:yız)?\b|(?:صيانة|تحديث) (?:الموقع|مجدولة)|سنعود (?:قريب|بعد)",
        r"(?:系统|网站|系統|網站)(?:正在)?(?:维护|維護|升级)|メンテナンス(?:中|のため)|점검 ?중|서비스 점검",
        r"\A\W*(?:ein fehler ist aufgetreten|une erreur (?:s'est produite|est survenue)|(?:se ha producido|ha ocurrido) un error)\W*",
        r"\A\W*(?:si è verificato un errore|ocorreu um erro|er is (?:een fout|iets misgegaan)|ett fel (?:har )?inträffa\w*|wystąpił błąd)\W*",
        r"\A\W*(?:произошла ошибка|bir hata oluştu|حدث خطأ|系统错误|エラーが発生しました|오류가 발생)\W*",
    ),
    "login page": (
        r"\A\W*(?:kirjaudu(?: sisään)?|bejelentkezés|autentificare|σύνδεση|התחברות|đăng nhập|masuk|เข้าสู่ระบบ|ورود|prijava|вход в системата)\W*\Z",
        r"\b(?:espace|accès) réservé\b|\bnur für (?:mitglieder|angemeldete)|\b(?:solo|sólo) para (?:socios|miembros)|\barea riservata\b",
        r"(?:saisissez|entrez|geben sie|introduzca|inserisci|insira|voer) .{0,30}(?:identifiant|mot de passe|kennwort|passwort|contraseña|password|senha)",
        r"\A\W*(?:inicie|inicia) sesión\W*\Z|\A\W*(?:s'identifier|identifiez-vous|connectez-vous|authentification)\W*\Z",
        r"\A\W*(?:accesso|acceda|accedere|effettua il login|fazer login|iniciar sessão|aanmelden|log in met)\W*\Z",
        r"\A\W*(?:logg inn|logga in|log på|zaloguj (?:się)?|logowanie|přihlášení|giriş yap|oturum aç|вхід|авторизация)\W*\Z",
        r"\A\W*(?:登录|登入|用户登录|ログイン|로그인|دخول|تسجيل دخول)\W*\Z",
        (
            r"(?:contraseña|mot de passe|passwort|kennwort|senha|wachtwoord|lösenord|adgangskode|passord|hasło|heslo|парол[ья]|şifre|密码|パスワード|비밀번호)"
            r"\W{0,3}(?:olvidad[ao]|oublié|vergessen|dimenticat[ao]|esquecid[ao]|vergeten|glömt|glemt|unuttum|忘)"
        ),
        r"(?:olvidó|olvidaste|esqueceu|dimenticato|hai dimenticato) (?:su|tu|a sua|a|la) (?:contraseña|senha|password)|забыли пароль|忘记密码|نسيت كلمة",
        (
            r"(?:inicie sesión|connectez-vous|identifiez-vous|accedi|faça login|log in|logga in|logg inn|zaloguj się|войдите) "
            r"(?:para|pour|per|om|för|for|aby|чтобы)\b"
        ),
    ),
    "consent wall": (
        r"\b(?:nos|unsere[nr]?|nuestros|nostri|nossos|onze|våra|naszy\w*) [\d.,\s]+(?:partenaires|partner\w*|socios|parceiros|leverantörer)",
        r"\b(?:respect|schutz|protección|tutela|proteção) (?:de|ihrer|de su|de tu|della|da sua) (?:votre )?(?:vie privée|privatsphäre|privacidad|privacy|privacidade)\b",
        r"\b(?:traceurs|rastreadores|traccianti|śledząc\w+)\b|\b(?:wie alt sind sie|quel âge avez-vous|qué edad tienes|quanti anni hai)\b",
        (
            r"(?:wir|noi|nous|nosotros|nós|wij|vi|my|мы)\b.{0,12}\b(?:unsere|i nostri|nos|nuestros|nossos|onze|våra|våre|nasi|наши)\b"
            r"\s*[\d.,\s]*\s*(?:partner\w*|fornitori|partenaires|socios|proveedores|parceiros|partners|dostawc\w+|партн[её]ры)"
        ),
        r"\A\W*(?:il tuo consenso|la tua privacy|votre vie privée|vos choix|ihre privatsphäre|tu privacidad|sua privacidade|uw privacy)\b.{0,40}\Z",
        r"(?:tout )?accepter\b.{0,60}\b(?:tout )?refuser|(?:alle )?akzeptieren\b.{0,60}\bablehnen|accetta\w*\b.{0,60}\brifiuta\w*",
        r"aceptar\b.{0,60}\brechazar|aceitar\b.{0,60}\brejeitar|accepteren\b.{0,60}\bweigeren|zaakceptuj\b.{0,60}\bodrzuć",
        r"(?:godkänn|acceptera|godta|tillad) (?:alla|alle)\b.{0,60}\b(?:avvisa|neka|avvis|afvis)",
        r"принять (?:все|всё)\b.{0,60}\bотклонить|قبول الكل.{0,60}رفض|全部接受.{0,40}拒绝|すべて(?:同意|許可).{0,40}拒否",
        r"(?:sind sie|sie müssen|êtes-vous|avez-vous|tienes|eres|hai|você tem|bent u|ben je|är du|er du)\b.{0,20}\b(?:18|21|volljährig|majeur|mayor de edad|maggiorenne|maior de idade)",
    ),
    "paywall": (
        r"\b(?:weiterlesen|lire la suite|seguir leyendo|continua a leggere|continuar a ler|verder lezen|läs vidare|czytaj dalej)\b.{0,40}(?:\d|€|abo)",
        r"\b(?:exclusief|exclusif|exklusiv|exclusivo|esclusivo)\b.{0,20}\b(?:voor|pour|für|para|per) (?:\w+ )?(?:abonnees|abonnés|abonnenten|suscriptores|abbonati|assinantes)\b",
        r"\bpara seguir leyendo\b|\bhazte socio (?:desde|por)|\bpour continuer (?:la|votre) lecture\b|\bum weiterzulesen\b|\bpara continuar (?:lendo|a ler|leyendo)\b",
        r"(?:jetzt )?weiterlesen mit\b|\bmit plus weiterlesen|jederzeit kündbar|dieser (?:artikel|inhalt) ist (?:nur )?für abonnent",
        r"(?:article|contenu) réservé aux abonnés|pour lire la suite|sans engagement\b.{0,40}\babonn|il vous reste \d+ ?%? (?:de cet article )?à lire",
        r"(?:contenido|artículo) (?:exclusivo )?(?:para|solo para) suscriptores|suscríbe(?:te|ase) para (?:seguir )?(?:leyendo|leer)|cancela cuando quieras",
        r"(?:contenuto|articolo) riservato agli abbonati|abbonati per (?:continuare|leggere)|per continuare a leggere",
        r"(?:conteúdo|artigo) exclusivo para assinantes|assine para (?:continuar|ler)",
        r"(?:artikel|inhoud) is (?:alleen |exclusief )?voor abonnees|word abonnee|verder lezen\b|lees verder met",
        r"(?:för att|for å|for at) läs\w* vidare|(?:lesa|lese|læse) videre med|artikeln är låst|kun for abonnenter|prenumerera för att",
        r"(?:dostęp|artykuł) (?:tylko )?dla (?:subskrybentów|prenumeratorów)|aby czytać dalej|для подписчиков|чтобы читать дальше",
        r"仅限(?:会员|订阅)|订阅后(?:继续)?阅读|有料会員(?:限定)?|この記事は会員|للمشتركين فقط",
    ),
    "parked domain": (
        r"\bce domaine (?:vient d'être|a été|est) (?:enregistré|réservé|expiré)|\bdiese domain (?:wurde|ist) (?:gerade )?(?:registriert|reserviert|abgelaufen)",
        r"\beste dominio (?:ha sido|está) (?:registrado|reservado|caducado)|\bquesto dominio è (?:stato )?(?:registrato|scaduto|riservato)",
        r"\bdomain\b.{0,30}\b(?:zu verkaufen|steht zum verkauf|zum kauf)|\bdomaine\b.{0,30}\bà vendre|\bdominio\b.{0,30}\ben venta",
        r"\bdominio\b.{0,30}\bin vendita|\bdomínio\b.{0,30}\bà venda|\bdomein(?:naam)?\b.{0,30}\bte koop|\bdomän\w*\b.{0,30}\btill salu",
        r"\bdomen\w*\b.{0,30}\bna sprzedaż|\bдомен\b.{0,30}\bпрода[её]тся|域名.{0,10}出售|このドメイン.{0,10}(?:販売|売り)",
    ),
}
"""Name of the kind to its wording; all of it is as sure as that of `WALLS`."""

VISITOR: tuple[str, ...] = (
    r"(?<!\bthank )(?<!\bthanks to )\b(?:you|your|yours|yourself)\b",
    r"\b(?:vous|votre|vos)\b",
    r"(?<=\S )(?-i:\b(?:Sie|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihnen)\b)|\b(?:du|dein\w*|dir|dich)\b",
    r"\b(?:usted|ustedes|tuyo|tus?)\b",
    r"\b(?:tuo|tua|tuoi|tue|puoi)\b",
    r"\bvocês?\b",
    r"\b(?:uw|jouw|jij|je)\b",
    r"\b(?:din|ditt|dina|dine)\b",
    r"\b(?:twój|twoj\w+|państw[aou]\w*)\b",
    r"\b(?:вы|вас|вам|вами|ваш\w*)\b",
    r"\b(?:siz|sizin|size|lütfen)\b",
    r"يرجى|من فضلك|الخاص بك",
    r"[您你]|ください|お客様|하십시오|하세요|해 주세요",
)
"""The second person, by language: a sentence that speaks to whoever reads it."""

WEB: tuple[str, ...] = (
    r"\b(?:web ?sites?|web ?pages?|sites? web|sitio web|sito web|webseite|website|webbplats\w*|nettsted\w*|hjemmeside\w*|сайт\w*)\b",
    r"\b(?:java ?script|captcha|vpn|ip[- ]address(?:es)?|cookies|proxy|browser\w*|navigateur|navegador|brauzer\w*|браузер\w*)\b",
    r"\b(?:pass ?(?:words?|phrases?)|passwort|kennwort|contraseña|mot de passe|senha|wachtwoord|lösenord|adgangskode|hasło|парол\w+|şifre)\b",
    r"\b(?:log ?in|sign ?in|log ?on|checkout|single sign-on)\b",
    r"\b(?:reference|incident|request|ray|support|session|error|event|trace) ?(?:id|code|no\.?|number)\b",
    r"\b(?:felkod|fehlercode|code d'erreur|código de error|codice (?:di )?errore|foutcode|kod błędu|код ошибки)\b",
    r"\b(?:sponsored listings|copyright|all rights reserved)\b",
    r"\bcancel any ?time\b|\bfree trial\b|\b(?:digital|annual|monthly) subscription\b|\bunlimited access\b",
    (
        r"(?:[€$£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|euros?|dollars?|pounds?|kr|zł))\s*(?:/|a|per|each|im|pro|par|al|por|per|i|om|za)\s?"
        r"(?:months?|weeks?|years?|monat|mois|mes|mese|mês|maand|månaden?|miesiąc)\b"
    ),
    r"密码|登录|网站|ログイン|パスワード|サイト|로그인|كلمة المرور|الموقع|المتصفح",
)
"""Words of the web itself, whatever the language around them: what a page says with them is mostly of the visit."""
