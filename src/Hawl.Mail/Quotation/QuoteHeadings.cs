using System.Buffers;
using System.Text.RegularExpressions;

namespace Hawl.Mail.Quotation;

/// <summary>Finds what mail programs write above a quotation: "On … wrote:", blocks of From, Sent, To and Subject, "Original Message",
/// in the
/// languages that replies come in, and the marks they put into HTML.</summary>
internal static partial class QuoteHeadings
{
    private const int Most = 500;
    private const int MostLines = 5;
    private const int LongestHeading = 600;
    private const int LongestEnd = 160;

    // English, French, German, Spanish, Dutch, Italian, Portuguese, Scandinavian, Polish, Welsh, Irish, Croatian, Czech, Romanian, Catalan,
    // Hungarian, Turkish, Russian, Ukrainian, Greek. Finnish and others begin with the name or the date itself.
    private const string Openings =
        "On|Le|Am|El|Op|Il|Em|På|Den|Dnia|W dniu|Ar|Ddydd|Dydd|I|Na|Dne|Dňa|Vào|Pe|În|Dana|Date|Data|Ketä|Tarih|Στις|От|В|У";

    // Days of the week, with which programs in Finnish, Polish and Czech begin.
    private const string Days = "ma|ti|ke|to|pe|la|su|pon|wt|śr|czw|pt|po|út|st|čt|pá";

    private const string Verbs =
        @"wrote|writes|a écrit|écrit|schrieb|hat geschrieben|escribió|escribio|va escriure|ha escrit|ha scritto|scrive|escreveu|skrev" +
        @"|napisał(?:\(a\)|a)?|pisze|kirjoitti|ysgrifennodd|ysgrifennais|scríobh|sgrìobh|geschreven|schreef|napsal(?:\(a\)|a)?"
        + @"|napísal(?:\(a\)|a)?" +
        @"|je napisao(?:/la)?|je napisala|piše|ezt írta|írta|a scris|написал(?:а|\(а\))?|пишет|написав|έγραψε|yazdı|şunları yazdı|rašė"
        + @"|kirjutas|rakstīja";

    // Every one of the verbs holds one of these: a line without them need not be searched for the verbs.
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        [
            "wrote", "writes", "écrit", "schrieb", "geschrieben", "escribió", "escribio", "escriure", "escrit", "scritto", "scrive",
            "escreveu", "skrev", "napisa", "napísa", "napsa", "pisze", "kirjoitti", "ysgrifennodd", "ysgrifennais", "scríobh", "sgrìobh",
            "geschreven", "schreef", "piše", "írta", "scris", "написал", "пишет", "написав", "έγραψε", "yazdı", "rašė", "kirjutas",
            "rakstīja",
        ],
        StringComparison.Ordinal);

    public static List<QuoteHeading> Find(IReadOnlyList<FoldLine> lines)
    {
        var found = new List<QuoteHeading>();
        for (var at = 0; at < lines.Count && found.Count < Most; at++)
        {
            if (At(lines, at) is { } heading)
            {
                // "Original Message" and the block under it are one heading.
                var joins = found.Count > 0 && found[^1].End == heading.Start;
                found.Add(joins ? new QuoteHeading(found[^1].Start, heading.End, found[^1].IsForward || heading.IsForward) : heading);
                if (joins)
                {
                    found.RemoveAt(found.Count - 2);
                }

                at = heading.End - 1;
            }
        }

        return found;
    }

    private static QuoteHeading? At(IReadOnlyList<FoldLine> lines, int at)
    {
        var text = lines[at].Text.Trim();
        if (text.Length is 0 or > LongestHeading)
        {
            return null;
        }

        if ((text[0] is '-' or '_' or '=' or '*' or '>' || text[^1] == ':') && Ruled().Match(text) is { Success: true } ruled)
        {
            return new QuoteHeading(at, at + 1, ruled.Groups["forward"].Success);
        }

        if (AngledHeading.Is(lines, at) || IsAddressedToQuotation(lines, at, text))
        {
            return new QuoteHeading(at, at + 1, false);
        }

        return HeadingBlock.At(lines, at) ?? AngledHeading.Notes(lines, at) ?? Attribution(lines, at, text) ?? Marked(lines, at, text);
    }

    /// <summary>In whatever language: an address, a time of day and a colon right above quoted lines.</summary>
    private static bool IsAddressedToQuotation(IReadOnlyList<FoldLine> lines, int at, string text) =>
        text[^1] is ':' or '：' && text.Contains('@', StringComparison.Ordinal) && TimeOfDay().IsMatch(text) && at + 1 < lines.Count
        && lines[at + 1].Block.QuoteDepth > lines[at].Block.QuoteDepth;

    private static QuoteHeading? Attribution(IReadOnlyList<FoldLine> lines, int at, string text)
    {
        if (!MayOpen().IsMatch(text) && !(text.AsSpan().ContainsAny(Stems) && HasVerb().IsMatch(text)))
        {
            return null;
        }

        if (Named().IsMatch(text))
        {
            return new QuoteHeading(at, at + 1, false);
        }

        for (var end = at + 1; text.Length <= LongestHeading; end++)
        {
            if ((IsWritten(text) || Dated().IsMatch(text)) && IsSure(text, lines, end))
            {
                return new QuoteHeading(at, end, false);
            }

            if (end >= lines.Count || end >= at + MostLines || !GoesOn(lines[end]))
            {
                return null;
            }

            text += " " + lines[end].Block.Text.Trim();
        }

        return null;
    }

    /// <summary>"On", a date, and at the end the verb with a name or a colon behind it. The end is looked at alone, so that long lines
    /// are not searched once for each of their letters.</summary>
    private static bool IsWritten(string text)
    {
        var end = text.AsSpan().TrimEnd();
        return Opens().IsMatch(text) && Wrote().IsMatch(end[Math.Max(0, end.Length - LongestEnd)..]);
    }

    /// <summary>A heading that was wrapped goes on in the next line; only an address may stand after a white line.</summary>
    private static bool GoesOn(FoldLine line) =>
        line.Block.AfterBlank ? line.Block.Text.StartsWith('<') : !Begins().IsMatch(line.Text);

    /// <summary>People write "on 3 June you wrote:" too; a program gives an address or the time of day, or is followed by quoted
    /// lines.</summary>
    private static bool IsSure(string text, IReadOnlyList<FoldLine> lines, int end) =>
        text.Contains('@', StringComparison.Ordinal) || TimeOfDay().IsMatch(text)
        || (end < lines.Count && (lines[end].IsQuoted || lines[end].Text.StartsWith('|')));

    /// <summary>A mark in the HTML, where the words under it look like a heading in a language that is not known here.</summary>
    private static QuoteHeading? Marked(IReadOnlyList<FoldLine> lines, int at, string text)
    {
        if (lines[at].Block.QuoteMark is not { } mark)
        {
            return null;
        }

        var labelled = HeadingBlock.LabelledLines(lines, at);
        return mark switch
        {
            "divRplyFwdMsg" or "OutlookMessageHeader" or "border-top" or "mail-editor-reference-message-container" when labelled >= 3 =>
                new QuoteHeading(at, at + labelled, false),
            "gmail_quote" or "moz-cite-prefix" or "yahoo_quoted" or "protonmail_quote" or "zmail_extra"
                when text.EndsWith(':') && at + 1 < lines.Count && lines[at + 1].Block.QuoteDepth > lines[at].Block.QuoteDepth =>
                new QuoteHeading(at, at + 1, false),
            _ => null,
        };
    }

    [GeneratedRegex(
        @"^[-_=\s*>]{2,}(?:Original (?:Message|Appointment)|(?<forward>Forwarded message|Forwarded by .{1,80}|Weitergeleitete Nachricht"
        + @"|" +
        @"Message transféré|Mensaje reenviado|Neges a Anfonwyd Ymlaen|Messaggio inoltrato|Doorgestuurd bericht|Mensagem encaminhada|" +
        @"Vidarebefordrat meddelande|Videresendt (?:melding|meddelelse)|Välitetty viesti|Przekazana wiadomość|Přeposlaná zpráva|" +
        @"Пересылаемое сообщение)|Reply Message|Message d'origine|Message original|Ursprüngliche Nachricht|Originalnachricht|" +
        @"Original-?Nachricht|Mensaje original|Missatge original|Mensagem original|Messaggio originale|Oorspronkelijk bericht|" +
        @"Oprindelig (?:meddelelse|besked)|Ursprungligt meddelande|Originalmeddelande|Opprinnelig melding|Alkuperäinen viesti|" +
        @"Wiadomość oryginalna|Oryginalna wiadomość|Původní zpráva|Pôvodná správa|Eredeti üzenet|Izvorna poruka|Izvirno sporočilo|" +
        @"Mesaj original|Αρχικό μήνυμα|Özgün İleti|Orijinal Mesaj|Neges Wreiddiol|Y Neges Wreiddiol|Bun-?teachtaireacht|" +
        @"Исходное сообщение|Оригінальне повідомлення)[-_=\s*:]*$|^(?<forward>Begin forwarded message"
        + @"|Anfang der weitergeleiteten Nachricht" +
        @"|Début du message (?:réexpédié|transféré)|Inicio del mensaje reenviado|Inizio messaggio inoltrato"
        + @"|Begin doorgestuurd bericht) ?:$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ruled();

    [GeneratedRegex(
        @"^[-\s*>]{0,10}(?:(?:" + Openings + "|" + Days + @")\b|\d{4}[-/.]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MayOpen();

    [GeneratedRegex(@"^.{1,130}(?:" + Verbs + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex HasVerb();

    [GeneratedRegex(
        @"^[-\s*>]{0,10}(?:" + Openings + "|" + Days + @")\b.{0,40}\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opens();

    [GeneratedRegex(@"\b(?:" + Verbs + @")\s*(?:|:|[^:]{1,120}:)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b.{3,200}<[^<>]{3,150}>\s*:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"^(?:.{1,120}<[^<>\s]{3,150}>\s*(?:" + Verbs + @")\s*(?:\([^()]{1,80}\)\s*)?:|-{2,}\s.{1,100}\s(?:" + Verbs + @")\s-{2,})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^[-\s*>]{0,10}(?:" + Openings + @")\b.{0,25}\d", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b\d{1,2}[:.h]\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();
}
