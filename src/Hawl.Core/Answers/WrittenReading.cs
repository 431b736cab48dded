using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Core.Answers;

// What was read in a reply, as the rows that keep it.
public sealed class WrittenReading(ReplyToRead reply, ReplyReading reading)
{
    private const int LongestReference = 500;

    private readonly IReadOnlyList<ReadGround> grounds =
        [.. reading.Grounds.Select(g => new ReadGround(g.Act, g.Ref, g.Ncnd, g.Questions, g.Evidence.Text))];

    private bool HasFiles => reply.Files.Count > 0 || reply.Message.Leaves.Any(part => part.IsAttachment || !part.IsText);

    public MessageReading Message(int version, DateTime at)
    {
        var proof = reading.Proof is { Part: null } evidence ? evidence : null;
        return new MessageReading
        {
            MessageId = reply.MessageId,
            RequestId = reply.RequestId,
            Version = version,
            Kind = reading.Kind,
            Outcome = reading.Outcome,
            Review = reading.Review,
            Confidence = reading.Confidence,
            Grounds = ReadGround.Write(grounds),
            NewDueDate = reading.NewDueDate,
            Fee = reading.Fee,
            Reference = reading.Reference,
            OtherAuthority = reading.OtherAuthority,
            TextId = proof is null ? null : reply.TextId,
            Start = PlaceOf(proof)?.Start,
            End = PlaceOf(proof)?.End,
            Quotation = reading.Proof?.Text,
            ReadAt = at,
        };
    }

    public IEnumerable<AnswerStatement> Statements() => reading.Answers.Select(answer => new AnswerStatement
    {
        RequestId = reply.RequestId,
        Question = answer.Question,
        Act = AnswerAct.Read,
        At = reply.ReceivedAt,
        Confidence = answer.Type is AnswerType.Unanswered
            ? OpenQuestions.Sure(reading, answer, reply.Text, HasFiles)
            : answer.Confidence,
        Stated = Stated(answer),
    });

    private StatedAnswer Stated(Hawl.Reading.Answers.Answer answer)
    {
        var proof = answer.Evidence;
        var place = PlaceOf(proof);
        return new StatedAnswer
        {
            Type = answer.Type,
            Value = answer.Value,
            RefersTo = answer.RefersTo is { Length: > LongestReference } far ? far[..LongestReference] : answer.RefersTo,
            Origin = answer.Origin,
            Grounds = answer.Type is AnswerType.Refused or AnswerType.Ncnd ? GroundsOf(answer.Question) : null,
            MessageId = reply.MessageId,
            TextId = place is null ? null : reply.TextId,
            Part = proof?.Part,
            Page = proof?.Page,
            Cell = proof?.Cell,
            Start = place?.Start,
            End = place?.End,
            Quotation = proof?.Text,
        };
    }

    // The stored text is the body's; words in a file are found there by their quotation.
    private Span? PlaceOf(Evidence? proof) =>
        proof is { Part: null } && proof.End <= reply.Text.Length && proof.End > proof.Start ? new Span(proof.Start, proof.End) : null;

    private string? GroundsOf(string question)
    {
        var named = string.Join("; ", grounds.Where(g => g.Covers(question)).Select(g => $"{g.Act} {g.Ref}"));
        return named.Length == 0 ? null : named;
    }
}
