namespace Hawl.Law.Cases;

/// <summary>One thing that happened in the course of a request, on a local date.</summary>
/// <example><code>
/// { "type": "extension", "date": "2023-03-20", "ref": "s.35(1)(a)", "newDate": "2023-04-20" }
/// </code></example>
public sealed record CaseEvent
{
    /// <summary>What happened.</summary>
    public required CaseEventType Type { get; init; }

    /// <summary>On which local date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The date by which the authority says it will answer; null where it named none.</summary>
    public DateOnly? NewDate { get; init; }

    /// <summary>For an extension: by how many units of the limit, where it said so; else null.</summary>
    public int? Days { get; init; }

    /// <summary>For an extension: the id of the kind claimed; null takes the first that the law has for the running clock.</summary>
    public string? Extension { get; init; }

    /// <summary>For an extension: the exemption it was claimed for, such as <c>s.35(1)(a)</c>; else null.</summary>
    public string? Ref { get; init; }
}
