using System.Text.Json;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Mail.Quotation;
using Hawl.Tests.Support;

namespace Hawl.Tests.Mail.Quotation;

public class SharedConversationsTests
{
    [SharedFact]
    public void Fold_NilReturn_ShowsTheReplyAndFoldsTheLetter()
    {
        var folded = Fold("wales-1.eml", "University of Wales");

        Assert.Equal([PassageKind.Visible, PassageKind.Quoted, PassageKind.Quoted], folded.Passages.Select(p => p.Kind));
        Assert.Contains("nil return", folded.Visible, StringComparison.Ordinal);
        Assert.EndsWith("e-mail: [3][email address]", folded.Visible, StringComparison.Ordinal);
        Assert.StartsWith("Dear University of Wales,", folded.Quoted, StringComparison.Ordinal);
        Assert.DoesNotContain("Information Commissioner", folded.Quoted, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Fold_InlineAnswers_StayVisible()
    {
        var folded = Fold("wales-2.eml", "University of Wales");
        var visible = Flat(folded.Visible);
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedFactAttribute.PathOf("seeds/expected.json")));

        foreach (var answer in expected.RootElement.GetProperty("wales-2.eml").GetProperty("answers").EnumerateObject())
        {
            if (answer.Value.TryGetProperty("contains", out var words))
            {
                Assert.Contains(Flat(words.GetString() ?? ""), visible, StringComparison.Ordinal);
            }
        }

        Assert.Equal(3, visible.Split("N/A").Length - 1);
        Assert.True(folded.Quoted.Length > 2_000);
    }

    [SharedFact]
    public void Fold_RepliesThatQuoteNothing_ShowInFull()
    {
        Assert.Empty(Fold("de-montfort-1.eml", "De Montfort University").Quoted);
        Assert.Empty(Fold("de-montfort-2.eml", "De Montfort University").Quoted);
    }

    private static Folded Fold(string name, string authority)
    {
        var letter = File.ReadAllText(SharedFactAttribute.PathOf("seeds/letter.txt"));
        var message = MessageReader.Read(File.ReadAllBytes(SharedFactAttribute.PathOf($"seeds/mail/{name}")));
        return Folded.Of(MessageBody.Read(message), letter.Replace("[Authority name]", authority, StringComparison.Ordinal));
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
