namespace Hawl.Mail.Automatic;

/// <summary>The subjects of automatic answers, in lower case, as mail programs write them in the languages of Europe and some
/// others.</summary>
internal static class SubjectPhrases
{
    /// <summary>What only programs write there.</summary>
    public static readonly string[] Programs =
    [
        "automatic reply", "automatic response", "automatic acknowledgement", "automatic acknowledgment", "automatic receipt",
        "automatic e-mail reply", "automatic email reply", "automated reply", "automated response", "automated acknowledgement",
        "automated acknowledgment", "automated receipt", "automated message", "autoreply", "auto-reply", "auto reply", "auto-response",
        "auto response", "autoresponse", "autoresponder", "auto-responder", "auto-acknowledgement", "auto acknowledgement",
        "out of office autoreply", "out of office auto-reply", "out of office reply", "out of office response",
        "out-of-office reply", "vacation notice", "away notice", "out of office notification", "vacation reply", "vacation response",
        "vacation message", "away message",
        "autosvar", "ymateb awtomatig", "ateb awtomatig", "neges awtomatig", "cydnabyddiaeth awtomatig", "ymateb otomatig",
        "ateb otomatig", "hysbysiad awtomatig", "freagra uathoibríoch", "freagra uathoibrithe", "freagairt fèin-obrachail",
        "automatische antwort", "automatische rückantwort", "automatische abwesenheitsnotiz", "automatische nachricht",
        "automatische eingangsbestätigung", "automatische empfangsbestätigung", "abwesenheitsnotiz", "abwesenheitsnachricht",
        "abwesenheitsmeldung", "abwesenheitsassistent", "abwesenheitsagent", "autom. antwort", "autoantwort", "abwesend",
        "eingangsbestätigung automatisch", "automatisch antwoord", "automatische reactie", "automatische beantwoording",
        "afwezigheidsbericht", "afwezigheidsmelding", "afwezigheidsassistent", "out of office antwoord",
        "automatische ontvangstbevestiging", "réponse automatique", "reponse automatique", "réponse automatisée",
        "accusé de réception automatique", "message automatique", "message d'absence", "notification d'absence", "absence du bureau",
        "absent du bureau", "absente du bureau", "en dehors du bureau", "répondeur automatique", "gestionnaire d'absence",
        "respuesta automática", "respuesta automatica", "respuesta automatizada", "acuse de recibo automático", "mensaje automático",
        "fuera de la oficina", "fuera de oficina", "ausente de la oficina", "resposta automàtica", "fora de l'oficina",
        "erantzun automatikoa", "resposta automática", "resposta automatica", "mensagem automática", "fora do escritório",
        "fora do escritorio", "ausência do escritório", "ausente do escritório", "ausencia temporal", "risposta automatica",
        "risposta automatizzata", "messaggio automatico", "fuori sede", "fuori ufficio", "assente dall'ufficio", "assenza dall'ufficio",
        "avviso di assenza", "automatiskt svar", "automatsvar", "frånvaromeddelande", "frånvarobesked", "automatisk svar",
        "automatisk besvarelse", "fraværsmeddelelse", "fraværsbesked", "fraværsmelding", "fraværsassistent", "ikke på kontoret",
        "ikke til stede", "sjálfvirkt svar", "automaattinen vastaus", "automaattivastaus", "automaattinen vastausviesti",
        "poissaoloilmoitus", "poissaoloviesti", "automaatvastus", "automaatne vastus", "automātiskā atbilde", "automātiska atbilde",
        "automatinis atsakymas", "odpowiedź automatyczna", "automatyczna odpowiedź", "autoodpowiedź", "poza biurem",
        "nieobecność w biurze", "nieobecność", "automatická odpověď", "automatická odpoveď", "automatická odezva", "mimo kancelář",
        "nepřítomnost", "neprítomnosť", "mimo kancelárie", "automatikus válasz", "automatikus üzenet", "házon kívül", "irodán kívül",
        "távollét", "samodejni odgovor", "odsotnost", "odsoten", "automatski odgovor", "automatski odziv", "izvan ureda", "odsutan",
        "аутоматски одговор", "răspuns automat", "raspuns automat", "mesaj automat", "în afara biroului", "автоматичен отговор",
        "αυτόματη απάντηση", "αυτόματο μήνυμα", "εκτός γραφείου", "απουσία από το γραφείο", "автоматический ответ", "автоответ",
        "отсутствую в офисе", "автоматична відповідь", "автоматичний відповідь", "відсутність на робочому місці", "otomatik yanıt",
        "otomatik cevap", "ofis dışında", "ofis dışındayım", "tweġiba awtomatika", "自动回复", "自動回覆", "自動返信", "自动答复", "不在通知", "부재 중", "부재중",
        "자동 회신", "자동 응답", "تلقائي", "رد تلقائي", "תשובה אוטומטית", "הודעה אוטומטית",
    ];

    /// <summary>What people write there too, about absence as a matter of a request.</summary>
    public static readonly string[] Absences =
    [
        "auto", "out of office", "out of the office", "out-of-office", "ooo", "oof", "away from the office", "away from my mail",
        "away from my desk", "annual leave", "on annual leave", "on leave", "on holiday", "on vacation", "maternity leave",
        "on maternity leave", "allan o'r swyddfa", "i ffwrdd o'r swyddfa", "i ffwrdd", "ar wyliau", "gwyliau blynyddol", "absenoldeb",
        "as oifig", "abwesenheit", "abwesenheit vom büro", "nicht im büro", "urlaub", "im urlaub", "außer haus", "absence", "absent",
        "absente", "en congé", "en congés", "en vacances", "ausencia", "ausente", "de vacaciones", "vacaciones", "assenza", "assente",
        "in ferie", "ferie", "ausência", "de férias", "férias", "afwezig", "afwezigheid", "met vakantie", "op vakantie", "frånvaro",
        "på semester", "semester", "fravær", "på ferie", "poissa", "lomalla", "poissaolo", "urlop", "na urlopie", "dovolená",
        "szabadság", "concediu", "в отпуске", "отпуск", "у відпустці", "izinli", "izindeyim",
    ];
}
