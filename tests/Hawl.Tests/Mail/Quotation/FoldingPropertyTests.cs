using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Tests.Mail.TestData;
using Hawl.Tests.Support;

namespace Hawl.Tests.Mail.Quotation;

public class FoldingPropertyTests
{
    private static readonly string[] Answers =
        ["No", "N/A", "Yes - 12", "We hold none.", "See above", "£1,204.50", "https://x.example/policy", "Nid oes gennym", "1", "none"];

    [Fact]
    public void Fold_AnswersPutAnywhere_AreNeverFolded()
    {
        var random = new Random(31);
        for (var i = 0; i < 150; i++)
        {
            var mark = new[] { "", "> ", ">" }[random.Next(3)];
            var lines = SentFoldingTests.Rewrap(Folded.Letter, random.Next(30, 120), mark).Split('\n').ToList();
            var marked = new List<string>();
            for (var n = random.Next(1, 6); n > 0; n--)
            {
                var answer = $"{Answers[random.Next(Answers.Length)]} xq{i}n{n}";
                if (random.Next(3) == 0)
                {
                    var behind = random.Next(lines.Count);
                    lines[behind] += " " + answer;
                }
                else
                {
                    lines.Insert(random.Next(lines.Count + 1), random.Next(2) == 0 ? answer : mark + answer);
                }

                marked.Add(answer);
            }

            var folded = Folded.Plain("Dear Mair,\n\n" + string.Join('\n', lines), Folded.Letter);

            // Above the first and below the last line of ours, what is marked as quoted is earlier mail.
            var ours = lines.FindIndex(l => l.Contains("Please", StringComparison.Ordinal));
            var below = marked.Where(a => lines.FindIndex(l => l.EndsWith(a, StringComparison.Ordinal)) > ours);
            Assert.All(below, a => Assert.Contains(a, folded.Visible, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Fold_RandomTexts_LoseNothing()
    {
        var random = new Random(5);
        string[] pieces =
        [
            "> ", "\n", "\n\n", "From: a@x.example", "On 3 March 2026 10:00 wrote:", "-----Original Message-----", "To: b", "Subject: c",
            "the policy on repairs", "____", "confidential", "intended recipient in error delete", " ", "x", "Mair Price", "<b>",
        ];
        for (var i = 0; i < 400; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            string[] sent = random.Next(2) == 0 ? [] : [Folded.Letter];

            var folded = random.Next(2) == 0 ? Folded.Plain(text, sent) : Folded.Html(text, sent);

            Assert.True(folded.Visible.Length > 0 || folded.Quoted.Length == 0);
        }
    }

    [Theory]
    [InlineData("> \n")]
    [InlineData("a b c d ")]
    [InlineData("On 3 \n")]
    [InlineData("From: a\n")]
    [InlineData("-----Original Message-----\nx\n")]
    [InlineData("________________\n")]
    [InlineData("[1]<")]
    public void Fold_FloodOfOneThing_ComesToAnEnd(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));

        Assert.NotEmpty(Folded.Plain(text, text, Folded.Letter).Passages);
        Assert.NotEmpty(Folded.Plain(text).Passages);
    }

    [SharedFact]
    public void Fold_SharedCorpora_LosesNothing()
    {
        foreach (var file in Directory.EnumerateFiles(SharedFactAttribute.PathOf("corpora"), "*.eml", SearchOption.AllDirectories))
        {
            Assert.NotNull(Folded.Of(MessageBody.Read(MessageReader.Read(File.ReadAllBytes(file)))).Passages);
        }
    }

    [Fact]
    public void Fold_OwnMessages_LosesNothing()
    {
        foreach (var name in TestFiles.Names)
        {
            Assert.NotEmpty(Folded.Of(MessageBody.Read(MessageReader.Read(TestFiles.Read(name))), Folded.Letter).Visible);
        }
    }
}
