using Hawl.Law.Citations;
using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// "Which exemption did you use most?" "Section 40": a provision that is what was asked for is relied on for nothing. Nor is one that the
// question names whose number is told: "How many were refused under section 12?" "19 were refused under section 12".
internal static class AskedProvision
{
    private static readonly char[] _between = [.. " .,;:?()"];

    public static bool Is(ReplyContext context, QuestionAnswers answers, Citation citation)
    {
        var place = new Span(citation.Start, citation.End);
        var questions = context.Letter.Questions;
        return answers.Passages.Any(passage => passage.Questions is [var n] && passage.Span.Holds(place)
            && answers.Given.FirstOrDefault(one => one.Question == questions[n].Key) is { } given
            && PlainWords.Of(questions[n].Text) is var asked
            && ((given.Type is AnswerType.Text or AnswerType.List && asked.Has("asksProvision"))
                || (given.Type is AnswerType.Number or AnswerType.Nil or AnswerType.Text && asked.Has("asksNumber")
                    && Names(asked, citation.Ref))));
    }

    private static bool Names(string asked, string reference)
    {
        var section = reference[(reference.IndexOf('.', StringComparison.Ordinal) + 1)..].Split('(')[0].ToLowerInvariant();
        var words = asked.Split(_between, StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => word == $"s{section}" || word == $"reg{section}" || (word == section && asked.Has("provisionWord")));
    }
}
