namespace Hawl.Core.Requests;

// What came from an authority, as a person tells it.
public enum WhatCame
{
    Full,
    Partial,
    Refused,
    NotHeld,
    NilReturn,
    Ncnd,

    // They asked something back.
    Question,
    Longer,
    Acknowledged,

    // Passed on to another authority.
    Moved,
    ByPost,

    // The letter did not reach them.
    Undelivered,

    // Somebody else is to say.
    Unclear,
}
