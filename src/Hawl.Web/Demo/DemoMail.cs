using System.Text;

namespace Hawl.Web.Demo;

// A reply as bytes, as a mail server would hand it to us. It is put together as text in which a character is a byte.
public static class DemoMail
{
    private const string Mixed = "=_mixed";
    private const string Alternative = "=_alternative";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".csv"] = "text/csv; charset=utf-8",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".txt"] = "text/plain; charset=utf-8",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    public static byte[] Write(DemoTemplate mail, IEnumerable<(string Name, string Value)> trace)
    {
        var header = string.Concat(mail.Header.Concat(trace).Select(f => $"{f.Name}: {DemoCoding.Header(f.Value)}\n"));
        var whole = mail.IsWhole ? $"{header}\n{mail.Text}\n" : $"{header}MIME-Version: 1.0\n{WithFiles(mail)}";
        return Encoding.Latin1.GetBytes(whole.Replace("\r\n", "\n").Replace("\n", "\r\n"));
    }

    private static string WithFiles(DemoTemplate mail) => mail.Files.Count == 0
        ? Body(mail)
        : Parts("mixed", Mixed, [Body(mail), .. mail.Files.Select(Attachment)]);

    private static string Body(DemoTemplate mail) => mail.Field("Form") switch
    {
        "html" => Html(mail),
        "both" => Parts("alternative", Alternative, [Part(mail, "text/plain", DemoText.WithoutMarkup(mail.Text)), Html(mail)]),
        _ => Part(mail, "text/plain", DemoText.WrapQuoted(mail.Text)),
    };

    private static string Html(DemoTemplate mail) =>
        Part(mail, "text/html", $"<html>\n<body lang=\"EN-GB\">\n{mail.Text}\n</body>\n</html>");

    private static string Part(DemoTemplate mail, string type, string text)
    {
        var charset = mail.Field("Charset") ?? "utf-8";
        var encoding = mail.Field("Encoding") ?? (Ascii.IsValid(text) ? "7bit" : "quoted-printable");
        return $"Content-Type: {type}; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
            + DemoCoding.Body(text + "\n", charset, encoding);
    }

    private static string Attachment(string name) =>
        $"Content-Type: {Types[Path.GetExtension(name)]}; name=\"{name}\"\nContent-Disposition: attachment; filename=\"{name}\"\n"
        + $"Content-Transfer-Encoding: base64\n\n{DemoCoding.Base64(DemoWorld.Bytes($"files/{name}"))}";

    private static string Parts(string kind, string boundary, IEnumerable<string> parts) =>
        $"Content-Type: multipart/{kind}; boundary=\"{boundary}\"\n\n"
        + $"{string.Concat(parts.Select(p => $"--{boundary}\n{p}\n"))}--{boundary}--\n";
}
