namespace Hawl.Mail.Bodies;

/// <summary>Words that are set alike.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">How they are set.</param>
/// <param name="Link">Where they lead: an http, https or mailto address, wrappers undone and tracking removed; null where they lead
/// nowhere.</param>
/// <example><code>new Run("our log", RunStyle.Plain, "https://ashcombe.example/log")</code></example>
public sealed record Run(string Text, RunStyle Style, string? Link);
