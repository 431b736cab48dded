using Hawl.Core.Answers;
using Hawl.Reading.Answers;

namespace Hawl.Tests.Core.Answers;

public sealed class StandingAnswerTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_NoStatements_IsNone()
    {
        Assert.Null(StandingAnswer.Of([]));
        Assert.False(StandingAnswer.NeedsPerson([]));
    }

    [Fact]
    public void Of_SeveralReadings_IsTheNewestThatAnswersAtAll()
    {
        AnswerStatement[] read = [Read("14", 2), Read("12", 1), Read(null, 3)];

        Assert.Equal("14", StandingAnswer.Of(read)?.Stated.Value);
    }

    [Fact]
    public void Of_NothingButSilence_IsUnanswered() =>
        Assert.Equal(AnswerType.Unanswered, StandingAnswer.Of([Read(null, 1), Read(null, 2)])?.Stated.Type);

    [Theory]
    [InlineData(0.74, true)]
    [InlineData(StandingAnswer.Sure, false)]
    [InlineData(1.0, false)]
    public void NeedsPerson_OfAReading_GoesByItsConfidence(double confidence, bool needs) =>
        Assert.Equal(needs, StandingAnswer.NeedsPerson([Read("12", 1, confidence)]));

    [Theory]
    [InlineData("12", 5, false)]
    [InlineData("15", 1, false)]
    [InlineData("15", 5, true)]
    [InlineData(null, 5, false)]
    public void NeedsPerson_AfterAPersonSpoke_IsForNewerReadingsThatSayAnother(string? value, int minute, bool needs) =>
        Assert.Equal(needs, StandingAnswer.NeedsPerson([Read("12", 0), Said("12", 3), Read(value, minute)]));

    private static AnswerStatement Read(string? value, int minute, double confidence = 0.9) =>
        Statement(AnswerAct.Read, value, minute, confidence);

    private static AnswerStatement Said(string value, int minute) => Statement(AnswerAct.Accepted, value, minute, 1);

    private static AnswerStatement Statement(AnswerAct act, string? value, int minute, double confidence) => new()
    {
        RequestId = 1,
        Question = "1",
        Act = act,
        At = Noon.AddMinutes(minute),
        Confidence = confidence,
        Stated = new StatedAnswer { Type = value is null ? AnswerType.Unanswered : AnswerType.Number, Value = value },
    };
}
