using System.Text;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Tests.Mail.TestData;

namespace Hawl.Tests.Mail.Mime;

public class HostileMessageTests
{
    [Fact]
    public void Read_MutatedMessages_NeverThrows()
    {
        var random = new Random(4711);
        var originals = TestFiles.Names.Select(TestFiles.Read).ToList();
        for (var i = 0; i < 400; i++)
        {
            var bytes = Mutate(originals[i % originals.Count], random);
            var message = MessageReader.Read(bytes);

            Assert.NotEmpty(message.Leaves);
            Assert.All(message.Leaves, l => Assert.NotNull(l.Text()));
            Assert.NotNull(message.Defects);
        }
    }

    [Fact]
    public void Read_TruncatedMessage_GivesLeavesAtEveryLength()
    {
        var bytes = TestFiles.Read("mixed.eml");
        for (var length = 0; length < bytes.Length; length += 7)
        {
            Assert.NotEmpty(MessageReader.Read(bytes.AsMemory(0, length)).Leaves);
        }
    }

    [Fact]
    public void Read_DeepNesting_StopsAtTheLimit()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 200; i++)
        {
            text.Append("Content-Type: multipart/mixed; boundary=b").Append(i).Append("\n\n--b").Append(i).Append('\n');
        }

        var message = MessageReader.Read(Encoding.ASCII.GetBytes(text.Append("\ndeep").ToString()));

        Assert.Contains(message.Defects, d => d.Contains("too deep", StringComparison.Ordinal));
        Assert.True(message.Leaves[0].Number.Split('.').Length <= 33);
    }

    [Fact]
    public void Read_MessagesWithinMessages_StopsAtTheLimit()
    {
        var text = string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 500));

        Assert.Single(MessageReader.Read(Encoding.ASCII.GetBytes(text)).Leaves);
    }

    [Fact]
    public void Read_TenThousandParts_KeepsWhatLiesBeyondTheLimitAndRaisesTheAlarm()
    {
        var text = "Content-Type: multipart/mixed; boundary=b\n\n"
            + string.Concat(Enumerable.Range(0, 10_000).Select(n => $"--b\nContent-Type: image/png\n\npart {n}\n")) + "--b--\n";

        var message = MessageReader.Read(Encoding.ASCII.GetBytes(text));

        var body = MessageBody.Read(message);
        var alarm = Assert.Single(body.Ledger, e => e.Fate == LeafFate.Alarm);
        Assert.EndsWith("part 9999\n--b--\n", Encoding.ASCII.GetString(alarm.Part.Content.Span), StringComparison.Ordinal);
        Assert.Contains(alarm.Part, body.Attachments);
        Assert.True(message.Leaves.Count <= 2_001);
    }

    public static TheoryData<string> Floods => new()
    {
        "X: y\n",
        "\n",
        " x\n",
        "--b\n",
        "=?utf-8?Q?=",
        "Subject: =?=?=?\n",
        "To: (((\"\"<<,\n",
        "Content-Type: a; b=\"c\n",
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
        "Date: ((((\n",
        "References: <<<<\n",
        "=\n",
        "\r",
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void Read_FloodOfOneThing_ComesToAnEnd(string piece)
    {
        var flood = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var bytes = Encoding.ASCII.GetBytes("Content-Type: multipart/mixed; boundary=b\n" + flood);

        var message = MessageReader.Read(bytes);

        Assert.True(message.Leaves.Count <= 2_001);
        Assert.NotNull(message.Defects);
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        for (var n = random.Next(1, 30); n > 0; n--)
        {
            var at = random.Next(bytes.Length);
            bytes[at] = (byte)(random.Next(3) switch { 0 => random.Next(256), 1 => '\n', _ => bytes[random.Next(bytes.Length)] });
        }

        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }
}
