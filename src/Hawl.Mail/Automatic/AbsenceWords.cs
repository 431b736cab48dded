using System.Text.RegularExpressions;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Notices of absence under an ordinary subject. An officer may well say in a letter that they were away: so the absence must open
/// the text, the text must say whom to ask or when the writer is back, and be about nothing else.</summary>
internal static partial class AbsenceWords
{
    private const int Longest = 800;

    public static Automatic? Judge(Message message, Lazy<OwnWords> words) =>
        !AnswerWords.GivesAnswer(words.Value, Longest) && !AnswerWords.Decides(words.Value)
        && Opening(words.Value) is { } absence && Referral().IsMatch(words.Value.Text)
            ? Automatic.Of(AutomaticClass.AutoReply, $"The text is a notice of absence: {Evidence.Quote(absence)}.")
            : null;

    /// <summary>The words of absence with which the text opens, after salutation and thanks; null where it opens otherwise.</summary>
    public static string? Opening(OwnWords words) => Opening(words.Text);

    /// <summary>The same for any text in lower case.</summary>
    public static string? Opening(string text) => Absence().Match(text) is { Success: true } match ? match.Groups["says"].Value : null;

    private const string Salutation =
        @"^(?:(?:dear|hello|hi|good (?:morning|afternoon|day|evening)|annwyl|helo|guten tag|hallo|sehr geehrte[rs]?"
        + @"|liebe[rs]?|bonjour|madame"
        + @"|monsieur|boa tarde|tisztelt|kedves|bună ziua|dober dan|poštovan[iae]|lugupeetud|tere|cienījam|gerb|καλημέρα"
        + @"|αγαπητ|здравствуйте"
        + @"|уважаем|добрый день|шановн|sayın|merhaba|labdien|laba diena|buenas tardes|buona giornata|goedemorgen"
        + @"|goedemiddag|grüß gott|moin"
        + @"|chère?|buenos días|hola|estimad[oa]s?|gentile|buongiorno|salve|geachte|beste|goedendag|hej|bästa|hei|kære|moi|dzień dobry"
        + @"|szanown[iay]|witam|olá|prezad[oa]s?|bom dia|dobrý den|vážen[áýí])\w{0,4}\b(?:[^\n]{0,60}\n|[^\n,!.]{0,60}[,!.] ?))?";

    private const string Thanks =
        @"(?:(?:thank you|thanks|many thanks|diolch|vielen dank|herzlichen dank|danke|merci|je vous remercie|nous vous remercions|gracias"
        + @"|grazie|la ringrazio|dank|bedankt|hartelijk dank|tack|takk?|mange tak|kiitos|dziękuję|dziękujemy|obrigad[oa]"
        + @"|děkuji)\b[^.!\n]{0,120}[.!\n]\s?)?"
        + @"(?:please note (?:that )?|unfortunately,? |leider )?";

    private const string English =
        @"i(?: am|'m| will be|'ll be) (?:currently |now |presently )?(?:out of (?:the |my )?office|away from (?:the|my) (?:office|desk)"
        + @"|on (?:annual |maternity |paternity |sick |study |extended )?leave|on holiday|on vacation"
        + @"|away (?:until|from|at))"
        + @"|i will not be (?:reading|checking) my (?:e-?)?mails?";

    private const string Welsh =
        @"(?:rwyf|rwy|rwy'n|rydw i|dwi|byddaf|mi fydda i|yr wyf)(?: i)?(?: ar hyn o bryd)?(?:'n| yn)? ?(?:allan o'r swyddfa"
        + @"|allan o'm swyddfa"
        + @"|i ffwrdd o'r swyddfa|i ffwrdd|absennol|ar wyliau|ar (?:fy )?ngwyliau)";

    private const string Germanic =
        @"ich bin [^!?\n]{0,60}(?:nicht im (?:büro|haus|dienst)|abwesend|im urlaub|nicht erreichbar|außer haus|wieder (?:erreichbar"
        + @"|im büro|für sie))"
        + @"|ich (?:habe|befinde mich) [^!?\n]{0,40}urlaub|(?:momentan|derzeit|zurzeit|aktuell) bin ich (?:nicht|abwesend|im urlaub)"
        + @"|ik ben (?:momenteel |tot |van |op |niet |t/m )?[^!?\n]{0,40}(?:afwezig|met verlof|op vakantie|met vakantie|niet aanwezig"
        + @"|niet op kantoor)"
        + @"|momenteel ben ik (?:afwezig|niet|met)|wegens (?:vakantie|verlof) ben ik|jag (?:är|har) [^!?\n]{0,40}(?:inte på kontoret"
        + @"|på semester|ledig|semester"
        + @"|frånvarande|föräldraledig)|jeg (?:er|har|holder) [^!?\n]{0,40}(?:ikke på kontoret|på ferie|ferie|fraværende|bortreist"
        + @"|ute av kontoret)";

    private const string Romance =
        @"je suis (?:actuellement |en ce moment |à nouveau )?(?:absente?|en congés?|en vacances|hors du bureau|en déplacement"
        + @"|indisponible)"
        + @"|je serai (?:absente?|de retour|en congés?|indisponible)|étant (?:actuellement )?absente?|actuellement absente?"
        + @"|(?:actualmente )?(?:estoy|estaré|me encuentro|me encontraré) (?:actualmente )?(?:fuera de la oficina"
        + @"|de vacaciones|ausente|fuera)"
        + @"|(?:actualmente )?no (?:estoy|estaré) (?:disponible|en la oficina)"
        + @"|(?:sono|sarò) (?:attualmente |al momento )?(?:fuori (?:sede|ufficio)|assente|in ferie)|(?:attualmente"
        + @"|al momento) sono (?:assente|fuori|in ferie)"
        + @"|(?:estou|estarei|encontro-me|vou estar) (?:actualmente |atualmente )?(?:fora do escritório|de férias|ausente|em férias)"
        + @"|(?:estic|estaré) (?:fora de l'oficina|de vacances)|(?:sunt|voi fi) (?:în concediu|plecat)";

    private const string Others =
        @"olen (?:poissa|lomalla|vuosilomalla|matkoilla|virkavapaalla)|(?:w dniach [^!?\n]{3,40} )?(?:obecnie |aktualnie )?(?:jestem|będę"
        + @"|przebywam) (?:obecnie )?(?:poza biurem|na urlopie"
        + @"|nieobecn[ya])|(?:momentálně |aktuálně )?(?:nejsem|nebudu) (?:v kanceláři|k dispozici|přítom[ne]na?)|jsem (?:na dovolené"
        + @"|mimo kancelář)"
        + @"|(?:momentálne )?nie som v kancelárii|som na dovolenke|(?:jelenleg )?(?:szabadságon (?:vagyok|leszek)|házon kívül)|απουσιάζω"
        + @"|βρίσκομαι εκτός γραφείου"
        + @"|я (?:сейчас )?(?:в отпуске|нахожусь в отпуске|отсутствую)|я (?:зараз )?у відпустці|(?:şu anda )?(?:ofis dışındayım"
        + @"|izindeyim)";

    [GeneratedRegex(
        Salutation + Thanks + "(?<says>" + English + "|" + Welsh + "|" + Germanic + "|" + Romance + "|" + Others + ")",
        RegexOptions.CultureInvariant)]
    private static partial Regex Absence();

    [GeneratedRegex(
        @"\b(?:urgent|immediate (?:assistance|attention|response)|in my absence|(?:limited|no|without) access to (?:my )?e-?mail"
        + @"|(?:on|upon) my return|when i (?:return|am back|get back)|(?:returning|back) (?:to (?:the )?(?:office|work) )?(?:on|in)"
        + @"|brys|yn fy absenoldeb|pan fyddaf yn (?:ôl|dychwelyd)|ar ôl (?:i mi )?dd?ychwelyd|cysyllt(?:wch|u)"
        + @"|dringend|in (?:meiner|dieser) abwesenheit|meine vertretung|wieder (?:erreichbar|im büro|da)|zurück|nicht (?:weitergeleitet"
        + @"|gelesen)"
        + @"|en mon absence|(?:de|mon) retour|urgen(?:ce|t|te|za|ze|te[sn]?|cia)\b|urgência|en caso de|durante mi ausencia"
        + @"|regres(?:o|aré)|vuelta"
        + @"|in mia assenza|rientr(?:o|erò)|tijdens mijn afwezigheid|(?:weer|terug) (?:aanwezig|bereikbaar|op kantoor|vanaf)|spoed"
        + @"|brådskande|åter (?:den|på)|tillbaka|(?:ved|i) (?:mitt|mit|min) fravær|haste|tilbake|tilbage|kiireell|palaan|palaamis|pilne"
        + @"|pilnych"
        + @"|wracam|powrót|wrócę|urgentes|regress(?:o|arei)|naléhav|vrátím|zpět|vrátim|sürgős|acil|срочн|вернусь|терміново|επείγο"
        + @"|επιστρ)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Referral();
}
