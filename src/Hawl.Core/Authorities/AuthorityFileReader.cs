using System.Net.Mail;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Hawl.Core.Authorities;

// Reads Alaveteli's columns. The header row is optional and starts with #; columns stand in any order; `name.cy` is the Welsh name.
public sealed class AuthorityFileReader(HawlSettings settings)
{
    private static readonly string[] Columns =
        ["name", "short_name", "request_email", "home_page", "publication_scheme", "disclosure_log", "tag_string"];

    private static readonly string[] Translated = ["name", "short_name", "request_email", "publication_scheme", "disclosure_log"];

    private static readonly Dictionary<string, int> Longest = new()
    {
        ["name"] = 300,
        ["short_name"] = 100,
        ["request_email"] = 320,
        ["home_page"] = 2000,
    };

    public AuthorityFile Read(Stream csv)
    {
        using var bytes = new MemoryStream();
        csv.CopyTo(bytes);
        return LineThatIsNotUtf8(bytes.ToArray()) is { } line
            ? new AuthorityFile([], [new(line, "the file is not UTF-8 text; save it as UTF-8 and try again")])
            : Read(Encoding.UTF8.GetString(bytes.ToArray()).TrimStart('\uFEFF'));
    }

    private AuthorityFile Read(string csv)
    {
        var rows = new List<AuthorityRow>();
        var mistakes = new List<AuthorityFile.Mistake>();
        var lineOfName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        using var reader = Open(csv);
        IReadOnlyList<string> header = Columns;
        var first = true;
        while (Next(reader, mistakes))
        {
            var (line, fields) = ((int)reader.LineNumber, reader.Current.ToArray());
            if (first && fields is [var start, ..] && start.StartsWith('#'))
            {
                header = [.. fields.Select((f, i) => i == 0 ? f.TrimStart('#').Trim() : f.Trim())];
                mistakes.AddRange(HeaderMistakes(header, line));
            }
            else if (fields.Any(f => f.Trim().Length > 0))
            {
                ReadRow(line, header, fields, lineOfName, rows, mistakes);
            }

            first = false;
        }

        return new AuthorityFile(rows, mistakes);
    }

    private static int? LineThatIsNotUtf8(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(bytes[range]))
            {
                return line;
            }

            line++;
        }

        return null;
    }

    private static CsvReader Open(string csv) => CsvReader.Create(
        new StringReader(csv),
        new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MaxRecordSize = 100_000,
        },
        false);

    private static bool Next(CsvReader reader, List<AuthorityFile.Mistake> mistakes)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException mistake)
        {
            mistakes.Add(new((int)mistake.LineNumber, "the quotation marks do not match, so the row cannot be told from the next one"));
        }

        return false;
    }

    private static IEnumerable<AuthorityFile.Mistake> HeaderMistakes(IReadOnlyList<string> header, int line)
    {
        foreach (var column in header)
        {
            var parts = column.Split('.', 2);
            if (!Columns.Contains(parts[0]) || (parts.Length == 2 && (parts[1].Length == 0 || !Translated.Contains(parts[0]))))
            {
                var known = string.Join(", ", Columns);
                yield return new(line, $"the column '{column}' is not known; the columns are {known}, and in another language name.cy …");
            }
        }

        if (!header.Contains("name"))
        {
            yield return new(line, "there is no column 'name'");
        }

        foreach (var twice in header.GroupBy(c => c).Where(g => g.Count() > 1))
        {
            yield return new(line, $"the column '{twice.Key}' stands there twice");
        }
    }

    private void ReadRow(
        int line, IReadOnlyList<string> header, string[] fields, Dictionary<string, int> lineOfName,
        List<AuthorityRow> rows, List<AuthorityFile.Mistake> mistakes)
    {
        var found = RowMistakes(header, fields).ToList();
        string? Field(string column) => Value(header, fields, column);
        var name = Field("name");
        if (name is not null && !lineOfName.TryAdd(name, line))
        {
            found.Add($"'{name}' stands on line {lineOfName[name]} already");
        }

        mistakes.AddRange(found.Select(reason => new AuthorityFile.Mistake(line, reason)));
        if (found.Count > 0 || name is null)
        {
            return;
        }

        var languages = header.Select(c => c.Split('.', 2)).Where(p => p.Length == 2).Select(p => p[1]).Distinct();
        var texts = new Dictionary<string, AuthorityRow.Text> { [settings.DefaultLanguage] = TextOf(Field, "") };
        foreach (var language in languages.Where(l => Translated.Any(t => Field($"{t}.{l}") is not null)))
        {
            texts[language] = TextOf(Field, $".{language}");
        }

        rows.Add(new AuthorityRow
        {
            Line = line,
            Name = name,
            HomePage = Field("home_page"),
            Tags = Tags(Field("tag_string")),
            Texts = texts,
        });
    }

    private static AuthorityRow.Text TextOf(Func<string, string?> field, string suffix) => new(
        field("name" + suffix), field("short_name" + suffix), field("request_email" + suffix)?.ToLowerInvariant(),
        field("publication_scheme" + suffix), field("disclosure_log" + suffix));

    private static IEnumerable<string> RowMistakes(IReadOnlyList<string> header, string[] fields)
    {
        if (fields.Length > header.Count && fields[header.Count..].Any(f => f.Trim().Length > 0))
        {
            yield return $"it has {fields.Length} fields, but there are {header.Count} columns; a comma may be missing its quotation marks";
        }

        if (Value(header, fields, "name") is not { } name)
        {
            yield return "the name is empty";
        }

        foreach (var column in header)
        {
            if (Value(header, fields, column) is { } value && Mistake(column.Split('.')[0], value) is { } reason)
            {
                yield return reason;
            }
        }
    }

    private static string? Mistake(string column, string value) => column switch
    {
        _ when Longest.TryGetValue(column, out var most) && value.Length > most =>
            $"the {column.Replace('_', ' ')} is longer than {most} characters",
        "request_email" when !MailAddress.TryCreate(value, out var mail) || mail.Address != value => $"'{value}' is not an e-mail address",
        "home_page" or "publication_scheme" or "disclosure_log" when !IsWebAddress(value) =>
            $"the {column.Replace('_', ' ')} '{value}' is not a web address that starts with http:// or https://",
        "tag_string" when value.Split(' ').Any(t => t.StartsWith(':') || t.Length > 100) =>
            $"the tags '{value}' are not words with spaces between them",
        _ => null,
    };

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    private static List<AuthorityTag> Tags(string? text) =>
    [
        .. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()
            .Select(AuthorityTag.Parse),
    ];

    private static string? Value(IReadOnlyList<string> header, string[] fields, string column)
    {
        for (var i = 0; i < header.Count && i < fields.Length; i++)
        {
            if (header[i] == column && fields[i].Trim() is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }
}
