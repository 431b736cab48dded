using Hawl.Core;

namespace Hawl.Web.Ui;

// What verbs refuse, in the language of the page. Rules that only terminals meet have no words here and keep their own.
public sealed class RefusalWords(Texts texts)
{
    public string Of(RuleException refusal)
    {
        var words = texts[$"Refused.{refusal.Rule}", [.. refusal.Values]];
        return words == $"Refused.{refusal.Rule}" ? refusal.Message : words;
    }

    public string Of(string rule) => texts[$"Refused.{rule}"];
}
