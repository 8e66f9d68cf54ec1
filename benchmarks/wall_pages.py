# ruff: noqa: E501 -- a text reads best on one line
"""Pages in eleven languages by which walls and sheets are told apart: written for the fit, after the manner of many sites.

Of each kind of wall and each matter of a sheet one text a language: a title, and paragraphs. `pages()` sets them in frames: bare,
within a site with a menu and an imprint, with the markup that such pages have. All state numbers: a page without any is no riddle.
"""

import itertools

WALLS = {
    "missing": {
        "en": ("Nothing here", "The page you asked for may have been renamed. Try one of our 12 sections or the search."),
        "de": ("Hier ist nichts", "Die aufgerufene Seite wurde vielleicht umbenannt. Versuchen Sie es in einem unserer 12 Bereiche oder mit der Suche."),
        "fr": ("Rien ici", "La page demandée a peut-être changé d'adresse. Essayez l'une de nos 12 rubriques ou la recherche."),
        "es": ("Aquí no hay nada", "La página solicitada quizá cambió de nombre. Pruebe una de nuestras 12 secciones o el buscador."),
        "it": ("Qui non c'è nulla", "La pagina richiesta forse ha cambiato indirizzo. Prova una delle nostre 12 sezioni o la ricerca."),
        "pt": ("Nada por aqui", "A página solicitada talvez tenha mudado de endereço. Tente uma das nossas 12 secções ou a pesquisa."),
        "nl": ("Niets te vinden", "De gevraagde pagina is misschien hernoemd. Probeer een van onze 12 rubrieken of zoek opnieuw."),
        "sv": ("Här finns inget", "Sidan du sökte har kanske bytt namn. Prova någon av våra 12 avdelningar eller sökfunktionen."),
        "pl": ("Nic tu nie ma", "Żądana strona mogła zmienić nazwę. Spróbuj w jednym z naszych 12 działów lub skorzystaj z wyszukiwarki."),
        "ru": ("Здесь ничего нет", "Возможно, запрошенная страница переименована. Попробуйте один из наших 12 разделов или поиск."),
        "ar": ("لا شيء هنا", "ربما تغير عنوان الصفحة المطلوبة. جرب أحد أقسامنا وعددها 12 أو استخدم البحث."),
    },
    "error": {
        "en": ("Something broke", "Our server could not answer this request (code 5071). The team was told. Reload in 10 minutes."),
        "de": ("Da ging etwas schief", "Unser Server konnte die Anfrage nicht beantworten (Code 5071). Das Team weiß Bescheid. Laden Sie in 10 Minuten neu."),
        "fr": ("Un problème est survenu", "Notre serveur n'a pas pu traiter la requête (code 5071). L'équipe est prévenue. Rechargez dans 10 minutes."),
        "es": ("Algo salió mal", "Nuestro servidor no pudo atender la petición (código 5071). El equipo está avisado. Recargue en 10 minutos."),
        "it": ("Qualcosa è andato storto", "Il nostro server non ha potuto elaborare la richiesta (codice 5071). Ricarica tra 10 minuti."),
        "pt": ("Algo correu mal", "O nosso servidor não conseguiu responder ao pedido (código 5071). Recarregue dentro de 10 minutos."),
        "nl": ("Er ging iets mis", "Onze server kon het verzoek niet verwerken (code 5071). Laad de pagina over 10 minuten opnieuw."),
        "sv": ("Något gick fel", "Vår server kunde inte behandla begäran (kod 5071). Ladda om sidan om 10 minuter."),
        "pl": ("Coś poszło nie tak", "Nasz serwer nie mógł obsłużyć żądania (kod 5071). Odśwież stronę za 10 minut."),
        "ru": ("Что-то пошло не так", "Наш сервер не смог обработать запрос (код 5071). Обновите страницу через 10 минут."),
        "ar": ("حدث خطأ ما", "لم يتمكن الخادم من معالجة الطلب (الرمز 5071). أعد تحميل الصفحة بعد 10 دقائق."),
    },
    "works": {
        "en": ("Back at noon", "We are moving our website to new servers this weekend. It should be online again on 30 November, after about 6 hours."),
        "de": ("Mittags wieder da", "Wir ziehen unsere Website am Wochenende auf neue Server um. Nach etwa 6 Stunden ist sie wieder online."),
        "fr": ("De retour à midi", "Nous installons notre site sur de nouveaux serveurs ce week-end. Il sera de nouveau en ligne après environ 6 heures."),
        "es": ("Volvemos al mediodía", "Este fin de semana trasladamos el sitio web a nuevos servidores. Estará en línea tras unas 6 horas."),
        "it": ("Torniamo a mezzogiorno", "Nel fine settimana spostiamo il sito su nuovi server. Tornerà online dopo circa 6 ore."),
        "pt": ("Voltamos ao meio-dia", "Este fim de semana mudamos o site para novos servidores. Estará online após cerca de 6 horas."),
        "nl": ("Rond de middag terug", "Dit weekend verhuizen wij onze website naar nieuwe servers. Na ongeveer 6 uur is hij weer online."),
        "sv": ("Åter vid lunchtid", "I helgen flyttar vi webbplatsen till nya servrar. Den är online igen efter cirka 6 timmar."),
        "pl": ("Wracamy w południe", "W ten weekend przenosimy serwis na nowe serwery. Strona będzie dostępna po około 6 godzinach."),
        "ru": ("Вернёмся к полудню", "В выходные мы переносим сайт на новые серверы. Он снова заработает примерно через 6 часов."),
        "ar": ("نعود ظهرا", "ننقل موقعنا إلى خوادم جديدة نهاية هذا الأسبوع. سيعود الموقع للعمل بعد نحو 6 ساعات."),
    },
    "entrance": {
        "en": ("Members' entrance", "Use the e-mail address and password of your account. After 5 wrong entries the account is locked for 30 minutes. Forgotten it? Reset by e-mail."),
        "de": ("Zugang für Mitglieder", "Verwenden Sie E-Mail-Adresse und Passwort Ihres Kontos. Nach 5 falschen Eingaben wird das Konto für 30 Minuten gesperrt. Passwort vergessen?"),
        "fr": ("Accès des membres", "Utilisez l'adresse e-mail et le mot de passe de votre compte. Après 5 erreurs, le compte est bloqué 30 minutes. Mot de passe oublié ?"),
        "es": ("Acceso de socios", "Use el correo electrónico y la contraseña de su cuenta. Tras 5 errores la cuenta se bloquea 30 minutos. ¿Olvidó la contraseña?"),
        "it": ("Accesso soci", "Usa l'indirizzo e-mail e la password del tuo account. Dopo 5 errori l'account viene bloccato per 30 minuti. Password dimenticata?"),
        "pt": ("Entrada de sócios", "Use o e-mail e a palavra-passe da sua conta. Após 5 erros a conta fica bloqueada 30 minutos. Esqueceu a senha?"),
        "nl": ("Toegang voor leden", "Gebruik het e-mailadres en wachtwoord van uw account. Na 5 fouten wordt het account 30 minuten geblokkeerd. Wachtwoord vergeten?"),
        "sv": ("Medlemmarnas ingång", "Använd e-postadress och lösenord för ditt konto. Efter 5 fel spärras kontot i 30 minuter. Glömt lösenordet?"),
        "pl": ("Wejście dla członków", "Użyj adresu e-mail i hasła swojego konta. Po 5 błędach konto zostaje zablokowane na 30 minut. Nie pamiętasz hasła?"),
        "ru": ("Вход для участников", "Введите адрес электронной почты и пароль учётной записи. После 5 ошибок аккаунт блокируется на 30 минут. Забыли пароль?"),
        "ar": ("دخول الأعضاء", "استخدم البريد الإلكتروني وكلمة المرور لحسابك. بعد 5 محاولات خاطئة يقفل الحساب 30 دقيقة. نسيت كلمة المرور؟"),
    },
    "robot": {
        "en": ("One more step", "Your browser is being tested, which takes up to 8 seconds. Tick the box to show that no program is at work. Cookies must be allowed."),
        "de": ("Noch ein Schritt", "Ihr Browser wird geprüft, das dauert bis zu 8 Sekunden. Setzen Sie das Häkchen, damit klar ist, dass kein Programm zugreift. Cookies müssen erlaubt sein."),
        "fr": ("Encore une étape", "Votre navigateur est en cours de contrôle, 8 secondes au plus. Cochez la case pour montrer que vous n'êtes pas un programme. Les cookies sont nécessaires."),
        "es": ("Un paso más", "Estamos comprobando su navegador, hasta 8 segundos. Marque la casilla para demostrar que no es un programa. Active las cookies."),
        "it": ("Ancora un passo", "Stiamo controllando il tuo browser, al massimo 8 secondi. Spunta la casella per mostrare che non sei un programma. Attiva i cookie."),
        "pt": ("Mais um passo", "O seu navegador está a ser verificado, até 8 segundos. Marque a caixa para mostrar que não é um programa. Ative os cookies."),
        "nl": ("Nog één stap", "Uw browser wordt gecontroleerd, hooguit 8 seconden. Vink het vakje aan om te tonen dat u geen programma bent. Cookies moeten aan staan."),
        "sv": ("Ett steg kvar", "Din webbläsare kontrolleras, högst 8 sekunder. Kryssa i rutan för att visa att du inte är ett program. Tillåt kakor."),
        "pl": ("Jeszcze jeden krok", "Sprawdzamy Twoją przeglądarkę, najwyżej 8 sekund. Zaznacz pole, aby pokazać, że nie jesteś programem. Włącz pliki cookie."),
        "ru": ("Ещё один шаг", "Проверяем ваш браузер, не более 8 секунд. Поставьте галочку, чтобы показать, что вы не программа. Включите файлы cookie."),
        "ar": ("خطوة أخرى", "نفحص متصفحك خلال 8 ثوان على الأكثر. ضع علامة في المربع لتثبت أنك لست برنامجا. فعل ملفات تعريف الارتباط."),
    },
    "barred": {
        "en": ("Not permitted", "This server does not answer requests from your network. If you think that is wrong, write to the administrator and quote event 88-4471."),
        "de": ("Nicht erlaubt", "Dieser Server beantwortet keine Anfragen aus Ihrem Netz. Wenden Sie sich an den Administrator und nennen Sie das Ereignis 88-4471."),
        "fr": ("Non autorisé", "Ce serveur ne répond pas aux requêtes de votre réseau. Écrivez à l'administrateur en citant l'événement 88-4471."),
        "es": ("No permitido", "Este servidor no responde a peticiones desde su red. Escriba al administrador e indique el evento 88-4471."),
        "it": ("Non consentito", "Questo server non risponde alle richieste della tua rete. Scrivi all'amministratore citando l'evento 88-4471."),
        "pt": ("Não permitido", "Este servidor não responde a pedidos da sua rede. Escreva ao administrador e indique o evento 88-4471."),
        "nl": ("Niet toegestaan", "Deze server beantwoordt geen verzoeken uit uw netwerk. Meld de beheerder het voorval 88-4471."),
        "sv": ("Inte tillåtet", "Den här servern svarar inte på begäran från ditt nätverk. Kontakta administratören och ange händelse 88-4471."),
        "pl": ("Niedozwolone", "Ten serwer nie odpowiada na żądania z Twojej sieci. Napisz do administratora i podaj zdarzenie 88-4471."),
        "ru": ("Не разрешено", "Этот сервер не отвечает на запросы из вашей сети. Сообщите администратору номер события 88-4471."),
        "ar": ("غير مسموح", "لا يجيب هذا الخادم على طلبات شبكتك. راسل المسؤول واذكر الرقم 88-4471."),
    },
    "consent": {
        "en": ("Your choice", "Together with 96 vendors we read information on your device for advertising and measurement. Allow all cookies, or manage your settings. The choice holds for 6 months."),
        "de": ("Ihre Wahl", "Mit 96 Anbietern lesen wir Informationen auf Ihrem Gerät für Werbung und Messung. Alle Cookies erlauben oder Einstellungen verwalten. Die Wahl gilt 6 Monate."),
        "fr": ("Votre choix", "Avec 96 fournisseurs, nous lisons des informations sur votre appareil pour la publicité. Autorisez tous les cookies ou gérez les paramètres. Choix valable 6 mois."),
        "es": ("Su elección", "Con 96 proveedores leemos información en su dispositivo para publicidad. Permita todas las cookies o gestione la configuración. Válido 6 meses."),
        "it": ("La tua scelta", "Con 96 fornitori leggiamo informazioni sul tuo dispositivo per la pubblicità. Consenti tutti i cookie o gestisci le impostazioni. Vale 6 mesi."),
        "pt": ("A sua escolha", "Com 96 fornecedores lemos informações no seu dispositivo para publicidade. Permita todos os cookies ou faça a gestão das definições. Válido por 6 meses."),
        "nl": ("Uw keuze", "Met 96 leveranciers lezen wij informatie op uw apparaat voor advertenties. Sta alle cookies toe of beheer de instellingen. De keuze geldt 6 maanden."),
        "sv": ("Ditt val", "Med 96 leverantörer läser vi information på din enhet för annonser. Tillåt alla kakor eller hantera inställningar. Valet gäller 6 månader."),
        "pl": ("Twój wybór", "Wraz z 96 dostawcami odczytujemy informacje z Twojego urządzenia na potrzeby reklam. Zezwól na pliki cookie lub zmień ustawienia. Wybór ważny 6 miesięcy."),
        "ru": ("Ваш выбор", "Вместе с 96 поставщиками мы читаем данные на вашем устройстве для рекламы. Разрешите файлы cookie или измените настройки. Выбор действует 6 месяцев."),
        "ar": ("اختيارك", "مع 96 شريكا نقرأ معلومات من جهازك لأغراض الإعلان. اسمح بملفات تعريف الارتباط أو غير الإعدادات. يسري الاختيار 6 أشهر."),
    },
    "subscription": {
        "en": ("The state of the coast", "The mission has 41 boats. This was the free part. With an account you get every article: 8 euros a month, 4 weeks free, cancel at any time."),
        "de": ("Wie es der Küste geht", "Die Mission hat 41 Boote. Das war der freie Teil. Mit einem Abo lesen Sie jeden Artikel: 8 Euro im Monat, 4 Wochen gratis, jederzeit kündbar."),
        "fr": ("L'état de la côte", "La mission a 41 bateaux. La suite est réservée. Avec un abonnement, lisez tous les articles : 8 euros par mois, 4 semaines gratuites, sans engagement."),
        "es": ("El estado de la costa", "La misión tiene 41 barcos. El resto es de pago. Con una suscripción lea todos los artículos: 8 euros al mes, 4 semanas gratis."),
        "it": ("Lo stato della costa", "La missione ha 41 barche. Il resto è riservato. Con un abbonamento leggi tutti gli articoli: 8 euro al mese, 4 settimane gratis."),
        "pt": ("O estado da costa", "A missão tem 41 barcos. O resto é reservado. Com uma assinatura leia todos os artigos: 8 euros por mês, 4 semanas grátis."),
        "nl": ("Hoe het de kust gaat", "De missie heeft 41 boten. De rest is voor abonnees. Met een abonnement leest u alle artikelen: 8 euro per maand, 4 weken gratis."),
        "sv": ("Så mår kusten", "Uppdraget har 41 båtar. Resten är låst. Med en prenumeration läser du alla artiklar: 80 kronor i månaden, 4 veckor gratis."),
        "pl": ("Stan wybrzeża", "Misja ma 41 łodzi. Dalsza część jest płatna. Z subskrypcją przeczytasz wszystkie artykuły: 8 euro miesięcznie, 4 tygodnie za darmo."),
        "ru": ("Как живёт побережье", "У миссии 41 лодка. Остальное платно. С подпиской вы прочтёте все статьи: 8 евро в месяц, 4 недели бесплатно."),
        "ar": ("حال الساحل", "لدى البعثة 41 قاربا. الباقي للمشتركين. بالاشتراك تقرأ كل المقالات: 8 يورو شهريا و4 أسابيع مجانا."),
    },
    "abroad": {
        "en": ("Not for your country", "We show this content in 19 countries; the address of your connection lies in none of them. A proxy may be the reason."),
        "de": ("Nicht für Ihr Land", "Diese Inhalte zeigen wir in 19 Ländern; die Adresse Ihrer Verbindung liegt in keinem davon. Vielleicht nutzen Sie einen Proxy."),
        "fr": ("Pas pour votre pays", "Ce contenu est proposé dans 19 pays ; l'adresse de votre connexion n'est dans aucun. Un proxy peut en être la cause."),
        "es": ("No para su país", "Mostramos este contenido en 19 países; la dirección de su conexión no está en ninguno. Quizá use un proxy."),
        "it": ("Non per il tuo paese", "Mostriamo questi contenuti in 19 paesi; l'indirizzo della tua connessione non è in nessuno. Forse usi un proxy."),
        "pt": ("Não para o seu país", "Mostramos este conteúdo em 19 países; o endereço da sua ligação não está em nenhum. Talvez use um proxy."),
        "nl": ("Niet voor uw land", "Wij tonen deze inhoud in 19 landen; het adres van uw verbinding ligt in geen daarvan. Misschien gebruikt u een proxy."),
        "sv": ("Inte för ditt land", "Vi visar innehållet i 19 länder; adressen till din anslutning finns inte i något av dem. Kanske använder du en proxy."),
        "pl": ("Nie w Twoim kraju", "Te treści pokazujemy w 19 krajach; adres Twojego połączenia nie leży w żadnym. Być może używasz proxy."),
        "ru": ("Не для вашей страны", "Этот контент мы показываем в 19 странах; адрес вашего подключения не относится ни к одной. Возможно, вы используете прокси."),
        "ar": ("ليس لبلدك", "نعرض هذا المحتوى في 19 بلدا وعنوان اتصالك ليس في أي منها. ربما تستخدم خادما وسيطا."),
    },
    "vacant": {
        "en": ("coastfacts.test", "A new owner is wanted for this name. Bids start at 1,900 dollars; registrars hold it for 60 days. Sponsored links: cheap cruises, 10 best hotels."),
        "de": ("kuestendaten.test", "Für diesen Namen wird ein neuer Inhaber gesucht. Gebote ab 1.900 Dollar. Gesponserte Links: günstige Kreuzfahrten, die 10 besten Hotels."),
        "fr": ("cotes.test", "Ce nom de domaine cherche un propriétaire. Offres à partir de 1 900 dollars. Liens sponsorisés : croisières, les 10 meilleurs hôtels."),
        "es": ("costas.test", "Este nombre de dominio busca dueño. Ofertas desde 1.900 dólares. Enlaces patrocinados: cruceros, los 10 mejores hoteles."),
        "it": ("coste.test", "Questo nome di dominio cerca un proprietario. Offerte da 1.900 dollari. Link sponsorizzati: crociere, i 10 migliori hotel."),
        "pt": ("costas-pt.test", "Este nome de domínio procura dono. Ofertas a partir de 1.900 dólares. Links patrocinados: cruzeiros, os 10 melhores hotéis."),
        "nl": ("kustcijfers.test", "Voor deze domeinnaam wordt een eigenaar gezocht. Biedingen vanaf 1.900 dollar. Gesponsorde links: cruises, de 10 beste hotels."),
        "sv": ("kustfakta.test", "Domännamnet söker en ny ägare. Bud från 1 900 dollar. Sponsrade länkar: kryssningar, 10 bästa hotell."),
        "pl": ("wybrzeze.test", "Ta nazwa domeny szuka właściciela. Oferty od 1900 dolarów. Linki sponsorowane: rejsy, 10 najlepszych hoteli."),
        "ru": ("bereg.test", "Для этого домена ищут владельца. Предложения от 1900 долларов. Спонсорские ссылки: круизы, 10 лучших отелей."),
        "ar": ("sahel.test", "يبحث اسم النطاق هذا عن مالك. العروض من 1900 دولار. روابط إعلانية: رحلات بحرية وأفضل 10 فنادق."),
    },
    "crowd": {
        "en": ("Please hold", "So many people are on our site that we open it by turns. 3,120 visitors stand before you; this window reloads every 20 seconds."),
        "de": ("Bitte warten", "So viele Menschen sind auf unserer Website, dass wir sie der Reihe nach einlassen. Vor Ihnen sind 3.120 Besucher; das Fenster lädt alle 20 Sekunden neu."),
        "fr": ("Merci de patienter", "Le site est très demandé. 3 120 visiteurs sont avant vous ; cette fenêtre se recharge toutes les 20 secondes."),
        "es": ("Espere, por favor", "El sitio tiene mucha demanda. Hay 3.120 visitantes antes que usted; esta ventana se recarga cada 20 segundos."),
        "it": ("Attendi", "Il sito è molto richiesto. Ci sono 3.120 visitatori prima di te; questa finestra si ricarica ogni 20 secondi."),
        "pt": ("Aguarde", "O site tem muita procura. Há 3.120 visitantes à sua frente; esta janela recarrega a cada 20 segundos."),
        "nl": ("Even geduld", "Het is druk op onze website. Er zijn 3.120 bezoekers voor u; dit venster herlaadt elke 20 seconden."),
        "sv": ("Vänta", "Det är många på webbplatsen. 3 120 besökare står före dig; fönstret laddas om var 20:e sekund."),
        "pl": ("Proszę czekać", "Na stronie jest tłok. Przed Tobą jest 3120 odwiedzających; okno odświeża się co 20 sekund."),
        "ru": ("Подождите", "На сайте слишком много людей. Перед вами 3120 посетителей; окно обновляется каждые 20 секунд."),
        "ar": ("انتظر من فضلك", "الموقع مزدحم. أمامك 3120 زائرا وتحدث هذه النافذة كل 20 ثانية."),
    },
}  # fmt: skip

SHEETS = {
    "clinic": {
        "en": ("The clinic in numbers", "The clinic has 38 beds and 9 doctors. In 2024 it treated 4,120 patients."),
        "de": ("Die Klinik in Zahlen", "Die Klinik hat 38 Betten und 9 Ärzte. 2024 behandelte sie 4.120 Patienten."),
        "fr": ("La clinique en chiffres", "La clinique compte 38 lits et 9 médecins. En 2024, elle a soigné 4 120 patients."),
        "es": ("La clínica en cifras", "La clínica tiene 38 camas y 9 médicos. En 2024 atendió a 4.120 pacientes."),
        "it": ("La clinica in cifre", "La clinica ha 38 letti e 9 medici. Nel 2024 ha curato 4.120 pazienti."),
        "pt": ("A clínica em números", "A clínica tem 38 camas e 9 médicos. Em 2024 tratou 4.120 doentes."),
        "nl": ("De kliniek in cijfers", "De kliniek heeft 38 bedden en 9 artsen. In 2024 behandelde zij 4.120 patiënten."),
        "sv": ("Kliniken i siffror", "Kliniken har 38 sängar och 9 läkare. Under 2024 behandlade den 4 120 patienter."),
        "pl": ("Klinika w liczbach", "Klinika ma 38 łóżek i 9 lekarzy. W 2024 roku leczyła 4120 pacjentów."),
        "ru": ("Клиника в цифрах", "В клинике 38 коек и 9 врачей. В 2024 году она приняла 4120 пациентов."),
        "ar": ("العيادة بالأرقام", "في العيادة 38 سريرا و9 أطباء. عالجت في عام 2024 نحو 4120 مريضا."),
    },
    "one": {
        "en": ("Beds today", "38 beds are free."), "de": ("Betten heute", "38 Betten sind frei."), "fr": ("Lits aujourd'hui", "38 lits sont libres."),
        "es": ("Camas hoy", "Hay 38 camas libres."), "it": ("Letti oggi", "38 letti sono liberi."), "pt": ("Camas hoje", "Há 38 camas livres."),
        "nl": ("Bedden vandaag", "Er zijn 38 bedden vrij."), "sv": ("Sängar i dag", "38 sängar är lediga."), "pl": ("Łóżka dziś", "Wolnych jest 38 łóżek."),
        "ru": ("Койки сегодня", "Свободно 38 коек."), "ar": ("الأسرة اليوم", "38 سريرا متاحة."),
    },
    "river": {
        "en": ("River level", "The gauge at Tarn stood at 2.12 metres at 8:00, 14 cm higher than on Monday."),
        "de": ("Pegelstand", "Der Pegel in Tarn stand um 8 Uhr bei 2,12 Metern, 14 cm höher als am Montag."),
        "fr": ("Niveau de la rivière", "À Tarn, le niveau était de 2,12 mètres à 8 h, 14 cm de plus que lundi."),
        "es": ("Nivel del río", "En Tarn el nivel era de 2,12 metros a las 8, 14 cm más que el lunes."),
        "it": ("Livello del fiume", "A Tarn il livello era di 2,12 metri alle 8, 14 cm più di lunedì."),
        "pt": ("Nível do rio", "Em Tarn o nível era de 2,12 metros às 8, mais 14 cm do que na segunda-feira."),
        "nl": ("Waterstand", "In Tarn stond het water om 8 uur op 2,12 meter, 14 cm hoger dan maandag."),
        "sv": ("Vattenstånd", "I Tarn var nivån 2,12 meter klockan 8, 14 cm högre än i måndags."),
        "pl": ("Stan rzeki", "W Tarn poziom wynosił o 8 rano 2,12 metra, o 14 cm więcej niż w poniedziałek."),
        "ru": ("Уровень реки", "В Тарне уровень в 8 часов составлял 2,12 метра, на 14 см выше, чем в понедельник."),
        "ar": ("منسوب النهر", "بلغ المنسوب في تارن 2.12 متر صباحا بزيادة 14 سم عن الاثنين."),
    },
    "aid": {
        "en": ("Relief so far", "Our teams handed out 12,400 blankets to 3,100 families in 14 villages. 62% of the families lost their homes."),
        "de": ("Hilfe bisher", "Unsere Teams verteilten 12.400 Decken an 3.100 Familien in 14 Dörfern. 62 % der Familien verloren ihr Haus."),
        "fr": ("L'aide à ce jour", "Nos équipes ont distribué 12 400 couvertures à 3 100 familles dans 14 villages. 62 % des familles ont perdu leur maison."),
        "es": ("La ayuda hasta hoy", "Nuestros equipos repartieron 12.400 mantas a 3.100 familias en 14 aldeas. El 62 % de las familias perdió su casa."),
        "it": ("Gli aiuti finora", "Le nostre squadre hanno distribuito 12.400 coperte a 3.100 famiglie in 14 villaggi. Il 62% ha perso la casa."),
        "pt": ("A ajuda até hoje", "As nossas equipas distribuíram 12.400 cobertores a 3.100 famílias em 14 aldeias. 62% perderam a casa."),
        "nl": ("Hulp tot nu toe", "Onze teams deelden 12.400 dekens uit aan 3.100 gezinnen in 14 dorpen. 62% verloor het huis."),
        "sv": ("Hjälpen hittills", "Våra team delade ut 12 400 filtar till 3 100 familjer i 14 byar. 62 procent förlorade sitt hem."),
        "pl": ("Dotychczasowa pomoc", "Nasze zespoły rozdały 12 400 koców 3100 rodzinom w 14 wsiach. 62% rodzin straciło domy."),
        "ru": ("Помощь на сегодня", "Наши команды раздали 12 400 одеял 3100 семьям в 14 деревнях. 62 % семей потеряли дома."),
        "ar": ("المساعدات حتى الآن", "وزعت فرقنا 12400 بطانية على 3100 أسرة في 14 قرية. فقدت 62% من الأسر منازلها."),
    },
    "web": {
        "en": ("Our website in 2024", "The website had 2.3 million visits from 41 countries. 64% came from search engines; an error was answered to 0.4% of requests."),
        "de": ("Unsere Website 2024", "Die Website zählte 2,3 Millionen Besuche aus 41 Ländern. 64 % kamen über Suchmaschinen; 0,4 % der Anfragen endeten mit einem Fehler."),
        "fr": ("Notre site en 2024", "Le site a reçu 2,3 millions de visites de 41 pays. 64 % venaient de moteurs de recherche ; 0,4 % des requêtes ont échoué."),
        "es": ("Nuestro sitio web en 2024", "El sitio web recibió 2,3 millones de visitas de 41 países. El 64 % llegó por buscadores; el 0,4 % de las peticiones falló."),
        "it": ("Il nostro sito nel 2024", "Il sito ha avuto 2,3 milioni di visite da 41 paesi. Il 64% dai motori di ricerca; lo 0,4% delle richieste è fallito."),
        "pt": ("O nosso site em 2024", "O site teve 2,3 milhões de visitas de 41 países. 64% vieram de motores de pesquisa; 0,4% dos pedidos falharam."),
        "nl": ("Onze website in 2024", "De website had 2,3 miljoen bezoeken uit 41 landen. 64% kwam via zoekmachines; 0,4% van de verzoeken mislukte."),
        "sv": ("Vår webbplats 2024", "Webbplatsen hade 2,3 miljoner besök från 41 länder. 64 procent kom via sökmotorer; 0,4 procent av anropen misslyckades."),
        "pl": ("Nasza strona w 2024 roku", "Strona miała 2,3 miliona odwiedzin z 41 krajów. 64% z wyszukiwarek; 0,4% żądań zakończyło się błędem."),
        "ru": ("Наш сайт в 2024 году", "Сайт посетили 2,3 миллиона раз из 41 страны. 64 % пришли из поисковых систем; 0,4 % запросов завершились ошибкой."),
        "ar": ("موقعنا في 2024", "سجل الموقع 2.3 مليون زيارة من 41 بلدا. جاء 64% منها من محركات البحث وفشل 0.4% من الطلبات."),
    },
    "roads": {
        "en": ("Roads under maintenance", "12 bridges and 84 km of road are under maintenance. Access to 3 villages is restricted until May."),
        "de": ("Straßen in Wartung", "12 Brücken und 84 km Straße werden gewartet. Der Zugang zu 3 Dörfern ist bis Mai eingeschränkt."),
        "fr": ("Routes en maintenance", "12 ponts et 84 km de route sont en maintenance. L'accès à 3 villages est limité jusqu'en mai."),
        "es": ("Carreteras en mantenimiento", "12 puentes y 84 km de carretera están en mantenimiento. El acceso a 3 aldeas está restringido hasta mayo."),
        "it": ("Strade in manutenzione", "12 ponti e 84 km di strade sono in manutenzione. L'accesso a 3 villaggi è limitato fino a maggio."),
        "pt": ("Estradas em manutenção", "12 pontes e 84 km de estrada estão em manutenção. O acesso a 3 aldeias está limitado até maio."),
        "nl": ("Wegen in onderhoud", "12 bruggen en 84 km weg zijn in onderhoud. De toegang tot 3 dorpen is tot mei beperkt."),
        "sv": ("Vägar under underhåll", "12 broar och 84 km väg är under underhåll. Tillträdet till 3 byar är begränsat till maj."),
        "pl": ("Drogi w remoncie", "12 mostów i 84 km dróg jest w remoncie. Dostęp do 3 wsi jest ograniczony do maja."),
        "ru": ("Дороги на ремонте", "На ремонте 12 мостов и 84 км дорог. Доступ к 3 деревням ограничен до мая."),
        "ar": ("طرق قيد الصيانة", "12 جسرا و84 كم من الطرق قيد الصيانة. الوصول إلى 3 قرى مقيد حتى مايو."),
    },
    "readers": {
        "en": ("You and us", "You gave us 412 ideas last year, and 38 of them are built. Your donations paid for 6 wells. Thank you!"),
        "de": ("Sie und wir", "Sie gaben uns im letzten Jahr 412 Ideen, 38 davon sind gebaut. Ihre Spenden bezahlten 6 Brunnen. Danke!"),
        "fr": ("Vous et nous", "Vous nous avez donné 412 idées l'an dernier, 38 sont réalisées. Vos dons ont payé 6 puits. Merci !"),
        "es": ("Usted y nosotros", "El año pasado ustedes nos dieron 412 ideas y 38 están hechas. Sus donativos pagaron 6 pozos. ¡Gracias!"),
        "it": ("Voi e noi", "L'anno scorso ci avete dato 412 idee e 38 sono realizzate. Le vostre offerte hanno pagato 6 pozzi. Grazie!"),
        "pt": ("Você e nós", "No ano passado vocês deram-nos 412 ideias e 38 estão feitas. Os seus donativos pagaram 6 poços. Obrigado!"),
        "nl": ("U en wij", "U gaf ons vorig jaar 412 ideeën, 38 zijn er gebouwd. Uw giften betaalden 6 putten. Dank u!"),
        "sv": ("Du och vi", "Du och andra gav oss 412 idéer i fjol och 38 är byggda. Dina gåvor betalade 6 brunnar. Tack!"),
        "pl": ("Państwo i my", "W zeszłym roku dali nam Państwo 412 pomysłów, 38 zrealizowano. Państwa datki opłaciły 6 studni. Dziękujemy!"),
        "ru": ("Вы и мы", "В прошлом году вы прислали нам 412 идей, 38 осуществлены. На ваши пожертвования вырыто 6 колодцев. Спасибо!"),
        "ar": ("أنتم ونحن", "قدمتم لنا 412 فكرة العام الماضي ونفذنا 38 منها. مولت تبرعاتكم 6 آبار. شكرا لكم!"),
    },
    "service": {
        "en": ("Help desk figures", "The help desk answered 8,210 calls. Callers waited 4 minutes; 31% had forgotten a password and 7% had a locked account."),
        "de": ("Zahlen der Auskunft", "Die Auskunft nahm 8.210 Anrufe an. Anrufer warteten 4 Minuten; 31 % hatten ein Passwort vergessen, 7 % ein gesperrtes Konto."),
        "fr": ("L'assistance en chiffres", "L'assistance a reçu 8 210 appels. L'attente fut de 4 minutes ; 31 % avaient oublié un mot de passe, 7 % un compte bloqué."),
        "es": ("La asistencia en cifras", "La asistencia atendió 8.210 llamadas. La espera fue de 4 minutos; el 31 % había olvidado una contraseña y el 7 % tenía la cuenta bloqueada."),
        "it": ("L'assistenza in cifre", "L'assistenza ha ricevuto 8.210 chiamate. L'attesa è stata di 4 minuti; il 31% aveva dimenticato una password."),
        "pt": ("A assistência em números", "A assistência atendeu 8.210 chamadas. A espera foi de 4 minutos; 31% tinham esquecido uma senha."),
        "nl": ("De helpdesk in cijfers", "De helpdesk kreeg 8.210 telefoontjes. Bellers wachtten 4 minuten; 31% was een wachtwoord vergeten."),
        "sv": ("Supporten i siffror", "Supporten tog emot 8 210 samtal. Väntetiden var 4 minuter; 31 procent hade glömt ett lösenord."),
        "pl": ("Pomoc w liczbach", "Pomoc odebrała 8210 telefonów. Czekano 4 minuty; 31% zapomniało hasła."),
        "ru": ("Поддержка в цифрах", "Поддержка приняла 8210 звонков. Ожидание составило 4 минуты; 31 % забыли пароль."),
        "ar": ("خدمة العملاء بالأرقام", "تلقت الخدمة 8210 مكالمات. انتظر المتصلون 4 دقائق ونسي 31% منهم كلمة المرور."),
    },
}  # fmt: skip

_MENU = {
    "en": ("Home", "News (12)", "Contact", "Sign in"), "de": ("Startseite", "Neues (12)", "Kontakt", "Anmelden"),
    "fr": ("Accueil", "Actualités (12)", "Contact", "Connexion"), "es": ("Inicio", "Noticias (12)", "Contacto", "Entrar"),
    "it": ("Home", "Notizie (12)", "Contatti", "Accedi"), "pt": ("Início", "Notícias (12)", "Contacto", "Entrar"),
    "nl": ("Home", "Nieuws (12)", "Contact", "Inloggen"), "sv": ("Start", "Nyheter (12)", "Kontakt", "Logga in"),
    "pl": ("Start", "Aktualności (12)", "Kontakt", "Zaloguj"), "ru": ("Главная", "Новости (12)", "Контакты", "Войти"),
    "ar": ("الرئيسية", "الأخبار (12)", "اتصل بنا", "دخول"),
}  # fmt: skip
_FIELDS = {
    "entrance": "<form method=post><input name=u type=email><input name=p type=password><button>OK</button></form>",
    "robot": "<div class=cf-turnstile></div>",
    "consent": "<button>OK</button><button>X</button>",
    "missing": "<form role=search><input type=search name=q></form>",
}
_HEADS = {"crowd": "<meta http-equiv=refresh content=20>", "robot": "<meta name=robots content=noindex>",
          "missing": "<meta name=robots content=noindex>"}  # fmt: skip
_COOKIE_BAR = "<div class='cookie-banner' id='cookie-consent'><p>We use cookies.</p><button>Accept</button></div>"


def pages():
    """(is a wall, kind, language, page) of each text in each of its frames."""
    for is_wall, table in ((True, WALLS), (False, SHEETS)):
        for kind, texts in table.items():
            for language, (title, text) in texts.items():
                for frame in _FRAMES:
                    yield is_wall, kind, language, frame(is_wall, kind, language, title, text)


def _page(language, title, body, head=""):
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def _bare(_is_wall, _kind, language, title, text):
    return _page(language, title, f"<h1>{title}</h1><p>{text}</p>")


def _framed(is_wall, _kind, language, title, text):
    """Within a site; a sheet has the bar that asks for consent, which is no wall."""
    menu = "".join(f"<li><a href=/{number}>{word}</a></li>" for number, word in enumerate(_MENU[language]))
    body = f"<header><nav><ul>{menu}</ul></nav></header><main><h1>{title}</h1><p>{text}</p></main><footer>© 2026, 9 Mill Lane</footer>"
    return _page(language, f"{title} | Valley Trust", body if is_wall else body + _COOKIE_BAR)


def _marked(is_wall, kind, language, title, text):
    """A wall with the fields that belong to it, a sheet as a list below a form for letters."""
    if is_wall:
        return _page(language, "Valley Trust", f"<h2>{title}</h2><p>{text}</p>{_FIELDS.get(kind, '')}", _HEADS.get(kind, ""))
    items = "".join(
        f"<li>{part.strip(' .')}</li>" for part in itertools.chain.from_iterable(p.split("; ") for p in text.split(". ")) if part
    )
    return _page(language, "Valley Trust", f"<h2>{title}</h2><ul>{items}</ul><form><input type=email><button>OK</button></form>")


_FRAMES = (_bare, _framed, _marked)
