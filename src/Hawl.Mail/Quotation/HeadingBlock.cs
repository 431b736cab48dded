using System.Text.RegularExpressions;

namespace Hawl.Mail.Quotation;

/// <summary>Finds the block of From, Sent, To and Subject above a quotation.</summary>
internal static partial class HeadingBlock
{
    private const int MostLines = 10;

    // English, Welsh, Irish, French, German, Spanish, Catalan, Portuguese, Italian, Dutch, Swedish, Danish and Norwegian, Finnish, Polish,
    // Czech, Slovak, Hungarian, Romanian, Croatian and Slovene, Greek, Turkish, Estonian, Latvian, Lithuanian, Russian, Ukrainian,
    // Bulgarian.
    private const string Froms =
        "From|Oddi wrth|O|Ó|De|Von|Da|Van|Från|Fra|Lähettäjä|Od|Odesílatel|Feladó|De la|Šalje|Pošiljatelj|Από|Kimden|Saatja|No|Nuo|От|Від"
        + "|Expéditeur|Absender|Remitente|Mittente|Remetente|Afzender|Avsändare|Afsender|Avsender|Nadawca|Expeditor";
    private const string Others =
        "Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments|Anfonwyd|Dyddiad|At|I|Copi|Testun|Pwnc|Seolta|Chuig|Ábhar|Envoyé|À"
        + "|Objet|Sujet|Répondre à|Gesendet|Datum|An|Betreff|Antwort an|Enviado(?: el| em)?|Enviada em|Enviat|Fecha|Para|Per a|Asunto"
        + "|Assumpte|Assunto|Data|Inviato|Data invio|A|Oggetto|Verzonden|Aan|Onderwerp|Skickat|Till|Kopia|Ämne|Sendt|Dato|Til|Kopi|Emne"
        + "|Lähetetty|Päiväys|Vastaanottaja|Kopio|Aihe|Wysłano|Do|DW|Temat|Odesláno|Komu|Kopie|Předmět|Odoslané|Predmet|Elküldve|Címzett"
        + "|Másolatot kap|Tárgy|Trimis|Către|Subiect|Poslano|Za|Kome|Στάλθηκε|Προς|Κοιν|Θέμα|Gönderilme|Kime|Bilgi|Konu|Saadetud|Adressaat"
        + "|Teema|Nosūtīts|Kam|Tēma|Išsiųsta|Kam|Tema|Отправлено|Дата|Кому|Копия|Тема|Надіслано|Копія|Изпратено|До|Относно";

    /// <summary>The block that begins with this line; null where none does. It needs a sender and two more labels, and a subject, an
    /// address
    /// or a time of day among them.</summary>
    public static QuoteHeading? At(IReadOnlyList<FoldLine> lines, int at)
    {
        if (!lines[at].Text.Contains(':', StringComparison.Ordinal) || !From().IsMatch(lines[at].Text))
        {
            return null;
        }

        var labels = 0;
        var last = at;
        var isSure = false;
        for (var i = at; i < Math.Min(lines.Count, at + MostLines); i++)
        {
            var text = lines[i].Text;
            var here = Label().Count(text);
            if (i > at && here == 0 && (i - last > 1 || lines[i].Block.AfterBlank))
            {
                break;
            }

            labels += here;
            last = here > 0 ? i : last;
            isSure |= here > 0 && Telling().IsMatch(text);
        }

        return labels >= 2 && isSure ? new QuoteHeading(First(lines, at), last + 1, false) : null;
    }

    /// <summary>Where the block begins: some programs put the time or the subject above the sender.</summary>
    private static int First(IReadOnlyList<FoldLine> lines, int at)
    {
        var first = at;
        while (first > 0 && at - first < 3 && !lines[first].Block.AfterBlank && BeginsLabel().IsMatch(lines[first - 1].Text))
        {
            first--;
        }

        return first;
    }

    /// <summary>How many lines from here on look like labels with values, in any language.</summary>
    public static int LabelledLines(IReadOnlyList<FoldLine> lines, int at)
    {
        var count = 0;
        while (at + count < lines.Count && count < MostLines && AnyLabel().IsMatch(lines[at + count].Text))
        {
            count++;
        }

        return count;
    }

    [GeneratedRegex(@"^[\s*_>]{0,10}(?:" + Froms + @")[\s*\u00A0]{0,3}:", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"^[\s*_>]{0,10}(?:" + Others + @")[\s*\u00A0]{0,3}:\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsLabel();

    [GeneratedRegex(@"(?:^|\s)[*_]{0,2}(?:" + Others + @")[\s*\u00A0]{0,3}:", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"@|\b\d{1,2}[:.h]\d{2}\b|\b(?:Subject|Pwnc|Testun|Objet|Betreff|Asunto|Assunto|Oggetto|Onderwerp|Ämne|Emne|Temat|Тема|Aihe|Předmět"
        + @"|Predmet|Tárgy|Subiect|Θέμα|Konu|Assumpte|Teema|Tēma|Tema|Ábhar|Относно)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    [GeneratedRegex(@"^[\s*_>]{0,10}\p{L}[\p{L}\s-]{0,20}[\s*\u00A0]{0,3}:\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex AnyLabel();
}
