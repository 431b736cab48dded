using Hawl.Core.Answers;
using Hawl.Core.Requests;
using Hawl.Reading.Replies;

namespace Hawl.Tests.Core.Answers;

public sealed class ReadAsTests
{
    [Theory]
    [InlineData(ReplyKind.Acknowledgement, WhatCame.Acknowledged)]
    [InlineData(ReplyKind.AutoReply, WhatCame.Acknowledged)]
    [InlineData(ReplyKind.Holding, WhatCame.Acknowledged)]
    [InlineData(ReplyKind.Extension, WhatCame.Longer)]
    [InlineData(ReplyKind.Clarification, WhatCame.Question)]
    [InlineData(ReplyKind.FeeNotice, WhatCame.Question)]
    [InlineData(ReplyKind.Transfer, WhatCame.Moved)]
    [InlineData(ReplyKind.DeliveryFailure, WhatCame.Undelivered)]
    [InlineData(ReplyKind.CoverNote, null)]
    [InlineData(ReplyKind.Other, null)]
    [InlineData(ReplyKind.Decision, null)]
    public void Of_AKindWithoutAnOutcome_IsWhatPeopleWouldSay(ReplyKind kind, WhatCame? expected) =>
        Assert.Equal(expected, ReadAs.Of(Reading(kind)));

    [Theory]
    [InlineData(ReplyOutcome.Full, WhatCame.Full)]
    [InlineData(ReplyOutcome.Partial, WhatCame.Partial)]
    [InlineData(ReplyOutcome.Refused, WhatCame.Refused)]
    [InlineData(ReplyOutcome.NotHeld, WhatCame.NotHeld)]
    [InlineData(ReplyOutcome.NilReturn, WhatCame.NilReturn)]
    [InlineData(ReplyOutcome.Ncnd, WhatCame.Ncnd)]
    [InlineData(ReplyOutcome.AnsweredInAttachment, null)]
    public void Of_ADecisionOrAReview_IsItsOutcome(ReplyOutcome outcome, WhatCame? expected)
    {
        Assert.Equal(expected, ReadAs.Of(Reading(ReplyKind.Decision, outcome)));
        Assert.Equal(expected, ReadAs.Of(Reading(ReplyKind.ReviewOutcome, outcome)));
    }

    [Theory]
    [InlineData(ReplyKind.Acknowledgement, null, 0.85, true)]
    [InlineData(ReplyKind.Acknowledgement, null, 0.84, false)]
    [InlineData(ReplyKind.Holding, null, 0.9, true)]
    [InlineData(ReplyKind.AutoReply, null, 0.95, true)]
    [InlineData(ReplyKind.Decision, ReplyOutcome.Refused, 0.9, true)]
    [InlineData(ReplyKind.Decision, ReplyOutcome.Refused, 0.89, false)]
    [InlineData(ReplyKind.Decision, ReplyOutcome.NotHeld, 0.9, true)]
    [InlineData(ReplyKind.Decision, ReplyOutcome.NilReturn, 0.9, true)]
    [InlineData(ReplyKind.Decision, ReplyOutcome.Ncnd, 0.9, true)]
    [InlineData(ReplyKind.Decision, ReplyOutcome.Full, 1, false)]
    [InlineData(ReplyKind.Decision, ReplyOutcome.Partial, 1, false)]
    [InlineData(ReplyKind.ReviewOutcome, ReplyOutcome.Refused, 1, false)]
    [InlineData(ReplyKind.Extension, null, 1, false)]
    [InlineData(ReplyKind.Clarification, null, 1, false)]
    [InlineData(ReplyKind.Transfer, null, 1, false)]
    [InlineData(ReplyKind.DeliveryFailure, null, 1, false)]
    [InlineData(ReplyKind.CoverNote, ReplyOutcome.AnsweredInAttachment, 1, false)]
    public void TakesStep_IsOnlyForWhatIsSureAndEasilyTold(ReplyKind kind, ReplyOutcome? outcome, double confidence, bool expected) =>
        Assert.Equal(expected, ReadAs.TakesStep(Reading(kind, outcome, confidence)));

    [Fact]
    public void TakesStep_WithoutASentenceThatSaysIt_LeavesADecisionToAPerson()
    {
        Assert.False(ReadAs.TakesStep(Reading(ReplyKind.Decision, ReplyOutcome.Refused, 1, quotation: null)));
        Assert.False(ReadAs.IsSure(Reading(ReplyKind.Decision, ReplyOutcome.Refused, 1, quotation: null)));
    }

    [Theory]
    [InlineData(ReplyKind.Decision, ReplyOutcome.Full, 0.75, true)]
    [InlineData(ReplyKind.Decision, ReplyOutcome.Full, 0.74, false)]
    [InlineData(ReplyKind.CoverNote, ReplyOutcome.AnsweredInAttachment, 0.9, false)]
    public void IsSure_IsForWhatMayBeSaidTogetherWithOthers(ReplyKind kind, ReplyOutcome? outcome, double confidence, bool expected) =>
        Assert.Equal(expected, ReadAs.IsSure(Reading(kind, outcome, confidence)));

    [Theory]
    [InlineData(ReplyKind.Acknowledgement, 0.85, true)]
    [InlineData(ReplyKind.Acknowledgement, 0.8, false)]
    [InlineData(ReplyKind.Holding, 0.95, false)]
    [InlineData(ReplyKind.Extension, 0.95, false)]
    public void OnlyAcknowledges_IsWhatOneLineIsEnoughFor(ReplyKind kind, double confidence, bool expected) =>
        Assert.Equal(expected, ReadAs.OnlyAcknowledges(Reading(kind, null, confidence)));

    private static MessageReading Reading(
        ReplyKind kind, ReplyOutcome? outcome = null, double confidence = 0.9, string? quotation = "We say so.") => new()
        {
            MessageId = 1,
            RequestId = 1,
            Version = 1,
            Kind = kind,
            Outcome = outcome,
            Confidence = confidence,
            Grounds = "[]",
            Quotation = quotation,
            ReadAt = DateTime.UnixEpoch,
        };
}
