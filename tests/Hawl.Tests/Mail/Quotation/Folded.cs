using Hawl.Mail.Bodies;
using Hawl.Mail.Quotation;
using Hawl.Tests.Mail.Bodies;

namespace Hawl.Tests.Mail.Quotation;

/// A body divided, with the letter the tests answer.
internal sealed class Folded
{
    public const string Letter = """
        Dear Ashcombe Council,

        Please answer under the Freedom of Information Act 2000, for each financial year since April 2022:

        1. How many potholes were reported to you by residents' own forms?

        a. Of these, how many did you repair within twenty-eight days?
        b. Who decides which are repaired first?

        2. Please provide the policy on repairs that you apply, or say "none" if there isn't one.

        Thank you,

        Mair Price

        -----------------------------------------------------------------
        Please use this address for all replies:
        foi+request-17-2fd4e1c6@requests.example
        Replies are published at https://requests.example/request/potholes
        -----------------------------------------------------------------
        """;

    private Folded(MessageBody body, IReadOnlyList<string> sent)
    {
        Passages = Folding.Fold(body, sent);
        var blocks = Passages.SelectMany(p => p.Blocks).ToList();
        Assert.Equal(Words(body.Blocks), Words(blocks));
        Assert.All(blocks, b => Assert.Equal(body.Text.Substring(b.Start, b.Length), b.Text));
        Assert.All(Passages, p => Assert.Equal(p.Kind == PassageKind.Visible, p.Why is null));
        Assert.All(Passages, p => Assert.NotEmpty(p.Blocks));
    }

    public IReadOnlyList<Passage> Passages { get; }

    public string Visible => Text(PassageKind.Visible);

    public string Quoted => Text(PassageKind.Quoted);

    public string Disclaimer => Text(PassageKind.Disclaimer);

    public static Folded Of(MessageBody body, params string[] sent) => new(body, sent);

    public static Folded Plain(string text, params string[] sent) => new(BodyAssert.Plain(text), sent);

    public static Folded Html(string html, params string[] sent) => new(BodyAssert.Html(html), sent);

    private static string Words(IEnumerable<Block> blocks) =>
        string.Concat(string.Concat(blocks.Select(b => b.Text)).Where(c => !char.IsWhiteSpace(c)));

    private string Text(PassageKind kind) =>
        string.Join('\n', Passages.Where(p => p.Kind == kind).SelectMany(p => p.Blocks).Select(b => b.Text));
}
