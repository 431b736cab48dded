using System.Text.Json;
using System.Text.Json.Serialization;
using Hawl.Core.Correspondence;

namespace Hawl.Core.Requests;

// What an event knows of the step it records, as its small JSON.
public sealed record StepData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public int Schema { get; init; } = 1;

    public WhatCame? Came { get; init; }

    public RequestOutcome? Outcome { get; init; }

    // The machine read it, as sure as this, from 0 to 1; null where a person says it.
    public double? Read { get; init; }

    public LetterKind? Letter { get; init; }

    // Of an extension: its kind in the regime's file, what it was claimed for, the day named and the units claimed.
    public string? Extension { get; init; }

    public string? Ref { get; init; }

    public DateOnly? NewDate { get; init; }

    public int? Days { get; init; }

    public RequestBefore? Before { get; init; }

    // The progress the step led to.
    public RequestProgress? After { get; init; }

    // Where the last day was counted again: why, what had been told, what holds now, and what the law alone gives.
    public RecountReason? Why { get; init; }

    public DateOnly? DueBefore { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? DueByLaw { get; init; }

    public static StepData? Of(string? data) => data is null ? null : JsonSerializer.Deserialize<StepData>(data, Json);

    public override string ToString() => JsonSerializer.Serialize(this, Json);
}
