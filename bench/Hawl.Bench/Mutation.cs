using System.Text;

namespace Hawl.Bench;

// Damages a message as servers, disks and enemies do.
internal sealed class Mutation(Random random, IReadOnlyList<(string Name, byte[] Bytes)> corpus)
{
    private const int Longest = 400_000;

    private static readonly byte[][] Words = [.. (
        "\r\n\r\n|\r|\n|\0|--|--\r\n|=?utf-8?B?|=?x?Q?=|?=|Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        + "|Content-Type: message/rfc822"
        + "\r\n\r\n|Content-Transfer-Encoding: base64\r\n|Content-Type: text/html; charset=utf-7\r\n|charset=iso-2022-kr|charset=gb18030"
        + "|begin 644 a\r\n|end\r\n|=ybegin line=1 name=a\r\n|{\\rtf1\\fromhtml |\\u-1?|<table><tr><td>|<blockquote>|<b><i><u><font>|</"
        + "|&#x110000;"
        + "|> |>>>> |On Mon, 1 Jan 2020 at 10:00, A <a@b.example> wrote:\r\n|From: a\r\nSent: b\r\nTo: c\r\n|filename*0*=utf-8''%ff|;"
        + "|\"|(|\\|,|<|>|@"
        + "|Final-Recipient: rfc822;|Action: failed\r\n|Status: 5.1.1\r\n|\u202e|\ud83d\ude00|Fwd: |Auto-Submitted: auto-replied\r\n")
        .Split('|').Select(Encoding.UTF8.GetBytes)];

    public (string Name, byte[] Bytes) Next()
    {
        var (name, bytes) = corpus[random.Next(corpus.Count)];
        List<byte> damaged = [.. bytes.AsSpan(0, Math.Min(bytes.Length, Longest))];
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            Damage(damaged);
        }

        return (name, [.. damaged]);
    }

    private void Damage(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 1 << random.Next(1, 12)), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2 when bytes.Count < Longest:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            case 5 when bytes.Count < Longest:
                bytes.InsertRange(at, Enumerable.Repeat(Words[random.Next(Words.Length)], random.Next(1, 400)).SelectMany(w => w));
                break;
            case 6 when bytes.Count < Longest:
                var other = corpus[random.Next(corpus.Count)].Bytes;
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, random.Next(1, 4_000))).ToArray());
                break;
            default:
                for (var i = at; i < at + length; i++)
                {
                    bytes[i] ^= (byte)(1 << random.Next(8));
                }

                break;
        }
    }
}
