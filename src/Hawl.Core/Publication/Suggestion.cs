using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// What the reading of a request's reply says that came, for whoever is to say it, with every address taken out.
public sealed record Suggestion(long RequestId, WhatCame Came, long MessageId)
{
    // What the request looked like, so that a word said of it is said of this.
    public required long Version { get; init; }

    public required long? LastReplyId { get; init; }

    // The sentence of the reply that says it.
    public string? Sentence { get; init; }

    // The provisions it relies on.
    public IReadOnlyList<string> Grounds { get; init; } = [];

    public DateOnly? NewDueDate { get; init; }

    public bool AsksForMoney { get; init; }

    // Sure enough to be said together with others.
    public required bool IsSure { get; init; }

    // The machine has taken the step by itself already.
    public bool IsTaken { get; init; }
}
