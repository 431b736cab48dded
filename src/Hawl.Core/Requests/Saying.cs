namespace Hawl.Core.Requests;

// What a person says came, with the state of the request that they had before their eyes.
public sealed record Saying(WhatCame Came, string? Reason, long Version, long? LastReplyId);
