using System.Text.RegularExpressions;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Facts;

// The name of another authority, in a sentence that passes the request on, denies holding, or says whom to ask.
internal static partial class OtherAuthorityReader
{
    public static string? Read(ReplyContext context)
    {
        foreach (var sentence in context.Own.Where(one => one.Plain.Has("pointsElsewhere")))
        {
            var text = string.Join(' ', context.Reply.Of(sentence.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            foreach (Match name in Name().Matches(text))
            {
                var plain = PlainWords.Of(name.Value);
                if (plain.Has("authorityNoun") && !plain.Has("regulatorWhole") && name.Value.Contains(' ', StringComparison.Ordinal))
                {
                    return name.Value;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b[A-Z][\w'’&-]*(?: (?:(?:of|and|the|for|on|y|a) )?[A-Z][\w'’&-]*){0,7}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
