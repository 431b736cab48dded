using System.Text.RegularExpressions;

namespace Hawl.Mail.Quotation;

/// <summary>Finds the block of From, Sent, To and Subject above a quotation.</summary>
internal static partial class HeadingBlock
{
    private const int MostLines = 10;

    // English, Welsh, French, German, Spanish, Portuguese, Italian, Dutch, Swedish, Danish and Norwegian, Polish, Russian.
    private const string Froms = "From|Oddi wrth|De|Von|Da|Van|Från|Fra|Od|От";
    private const string Others =
        "Sent|Date|To|Cc|Subject|Reply-To|Importance|Attachments|Anfonwyd|Dyddiad|At|Copi|Testun|Pwnc|Envoyé|À|Objet|Gesendet|Datum|An|" +
        "Betreff|Enviado(?: el)?|Enviada em|Fecha|Para|Asunto|Assunto|Inviato|A|Oggetto|Verzonden|Aan|Onderwerp|Skickat|Till|Ämne|Sendt|" +
        "Dato|Til|Emne|Wysłano|Do|Temat|Data|Отправлено|Дата|Кому|Тема";

    /// <summary>The block that begins with this line; null where none does. It needs a sender and two more labels, and a subject, an
    /// address
    /// or a time of day among them.</summary>
    public static QuoteHeading? At(IReadOnlyList<FoldLine> lines, int at)
    {
        if (!From().IsMatch(lines[at].Text))
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

        return labels >= 2 && isSure ? new QuoteHeading(at, last + 1, false) : null;
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

    [GeneratedRegex(@"(?:^|\s)[*_]{0,2}(?:" + Others + @")[\s*\u00A0]{0,3}:", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"@|\b\d{1,2}[:.h]\d{2}\b|\b(?:Subject|Pwnc|Testun|Objet|Betreff|Asunto|Assunto|Oggetto|Onderwerp|Ämne|Emne|Temat|Тема)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    [GeneratedRegex(@"^[\s*_>]{0,10}\p{L}[\p{L}\s-]{0,20}[\s*\u00A0]{0,3}:\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex AnyLabel();
}
