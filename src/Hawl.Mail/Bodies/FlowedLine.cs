namespace Hawl.Mail.Bodies;

/// <summary>A paragraph of format=flowed text.</summary>
internal readonly record struct FlowedLine(string Text, int QuoteDepth, bool IsJoined);
