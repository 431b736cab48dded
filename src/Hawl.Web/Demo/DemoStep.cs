using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;

namespace Hawl.Web.Demo;

// Something that happened to a request: so many minutes, or working days, after it was made.
public sealed record DemoStep
{
    public int? Minutes { get; init; }

    public int After { get; init; }

    public TimeOnly At { get; init; }

    // A reply, as written in World/mail.
    public string? Mail { get; init; }

    // The reply was sent to an address that is not quite the request's own.
    public bool Misaddressed { get; init; }

    // What the requester says came.
    public RequestOutcome? Outcome { get; init; }

    // What the requester says came, where that is no outcome.
    public WhatCame? Came { get; init; }

    // The requester writes again: a letter of this kind, its words in World/letters.
    public LetterKind? Write { get; init; }

    public string? Letter { get; init; }

    // The requester writes down what came by post.
    public string? ByPost { get; init; }

    // The requester withdraws, for this reason.
    public string? Withdraw { get; init; }

    // A moderator decides how far it may be seen.
    public Prominence? Show { get; init; }

    // The requester keeps it back for so many days from today.
    public int? EmbargoDays { get; init; }

    public string? Because { get; init; }
}
