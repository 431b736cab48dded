using System.Globalization;
using System.Text.Json.Nodes;
using Hawl.Law.Clocks;
using Hawl.Law.Files;
using Hawl.Law.Regimes;
using Hawl.Law.Words;

namespace Hawl.Tests.Law.Regimes;

/// A regime written back in the form of its file, to show that reading loses nothing.
internal static class RegimeAsJson
{
    // What a file says once at its top is left out of its rules, as a file leaves it out.
    private static readonly DateOnly _checkedOn = new(2026, 11, 22);

    public static JsonObject Write(Regime regime, DateOnly from) => WithoutNulls(new()
    {
        ["id"] = regime.Id,
        ["version"] = regime.Version,
        ["name"] = Write(regime.Name),
        ["shortName"] = Write(regime.ShortName),
        ["act"] = regime.Act,
        ["actAliases"] = regime.ActAliases.Count == 0 ? null : Texts(regime.ActAliases),
        ["jurisdiction"] = regime.Jurisdiction,
        ["timeZone"] = regime.TimeZone,
        ["appliesToTags"] = Texts(regime.AppliesToTags),
        ["checkedOn"] = Day(_checkedOn),
        ["from"] = Day(from),
        ["regulators"] = List(regime.Regulators, Write),
        ["responseClock"] = regime.ResponseClock.Id,
        ["clocks"] = List(regime.Clocks, clock => Write(clock, from)),
        ["interruptions"] = Some(regime.Interruptions, one => Write(one, from)),
        ["extensions"] = Some(regime.Extensions, one => Write(one, from)),
        ["specialPeriods"] = Some(regime.SpecialPeriods, one => Write(one, from)),
        ["duties"] = Some(regime.Duties, one => Write(one, from)),
        ["silence"] = regime.Silence is { } silence ? Write(silence, from) : null,
        ["costLimits"] = Some(regime.CostLimits, one => Write(one, from)),
        ["exemptions"] = List(regime.Exemptions, one => Write(one, from)),
        ["grounds"] = Some(regime.Grounds, one => Write(one, from)),
        ["notices"] = Some(regime.Notices, one => new JsonObject
        {
            ["id"] = one.Id,
            ["title"] = Write(one.Title),
            ["contents"] = List(one.Contents, duty => Write(duty, from)),
        }),
        ["remedies"] = Some(regime.Remedies, one => Write(one, from)),
        ["letters"] = Some(regime.Letters, one => new JsonObject
        {
            ["id"] = one.Id,
            ["title"] = Write(one.Title),
            ["paragraphs"] = List(one.Paragraphs, Write),
        }),
    });

    private static JsonObject Write(Remedy one, DateOnly from) => Rule(one.Provenance, from, null, new()
    {
        ["id"] = one.Id,
        ["name"] = Write(one.Name),
        ["text"] = Write(one.Text),
        ["when"] = Texts(one.When.Select(FileWord.Of)),
        ["whom"] = FileWord.Of(one.To),
        ["clock"] = one.Clock,
        ["letter"] = one.Letter,
    });

    private static JsonObject Write(Interruption one, DateOnly from) => Rule(one.Provenance, from, null, new()
    {
        ["kind"] = FileWord.Of(one.Kind),
        ["effect"] = FileWord.Of(one.Effect),
        ["once"] = Flag(one.Once),
        ["force"] = FileWord.Of(one.Force),
        ["answerClock"] = one.AnswerClock,
    });

    private static JsonObject Write(Extension one, DateOnly from) => Rule(one.Provenance, from, null, new()
    {
        ["id"] = one.Id,
        ["name"] = Write(one.Name),
        ["extends"] = one.Extends,
        ["becomes"] = one.Becomes,
        ["qualifiedOnly"] = Flag(one.QualifiedOnly),
        ["mayRepeat"] = Flag(one.MayRepeat),
    });

    private static JsonObject Write(SpecialPeriod one, DateOnly from) => Rule(one.Provenance, from, null, new()
    {
        ["id"] = one.Id,
        ["name"] = Write(one.Name),
        ["clock"] = one.Clock,
        ["tags"] = one.Tags.Count == 0 ? null : Texts(one.Tags),
        ["needsLeave"] = Flag(one.NeedsLeave),
    });

    private static JsonObject Write(Wording wording) =>
        new(wording.Languages.Select(language => KeyValuePair.Create(language, (JsonNode?)JsonValue.Create(wording.In(language)))));

    private static JsonObject Write(Regulator regulator) => WithoutNulls(new()
    {
        ["name"] = Write(regulator.Name),
        ["web"] = regulator.Web?.OriginalString,
        ["mail"] = regulator.Mail,
        ["post"] = regulator.Post,
        ["from"] = Day(regulator.From),
        ["to"] = Day(regulator.To),
    });

    private static JsonObject Write(Clock clock, DateOnly from) => WithoutNulls(new()
    {
        ["id"] = clock.Id,
        ["name"] = Write(clock.Name),
        ["start"] = FileWord.Of(clock.Start),
        ["ends"] = clock.Ends[0] == UsualEnd(clock.Start) ? null : List(clock.Ends, end => JsonValue.Create(FileWord.Of(end))),
        ["limits"] = List(clock.Limits, limit => Write(limit, from)),
    });

    private static ClockEnd UsualEnd(ClockStart start) => start switch
    {
        ClockStart.RequestReceived => ClockEnd.Response,
        ClockStart.ResponseReceived => ClockEnd.ReviewRequested,
        ClockStart.ReviewRequested => ClockEnd.ReviewAnswered,
        ClockStart.ReviewAnswered => ClockEnd.Complaint,
        ClockStart.DecisionNoticeSent => ClockEnd.Appeal,
        _ => ClockEnd.Answer,
    };

    private static JsonObject Write(Limit limit, DateOnly from) => WithoutNulls(new()
    {
        ["count"] = limit.Count == 0 ? null : limit.Count,
        ["unit"] = FileWord.Of(limit.Unit),
        ["calendar"] = limit.Calendar,
        ["rolls"] = Flag(limit.Rolls),
        ["local"] = Flag(limit.Local),
        ["extends"] = limit.Extends,
        ["leavesOutClosures"] = Flag(limit.LeavesOutClosures),
        ["atMost"] = limit.AtMost,
        ["caution"] = limit.Caution is { } caution ? Write(caution) : null,
        ["force"] = FileWord.Of(limit.Force),
        ["source"] = limit.Source,
        ["checkedOn"] = limit.CheckedOn == _checkedOn ? null : Day(limit.CheckedOn),
        ["from"] = limit.From == from ? null : Day(limit.From),
        ["to"] = Day(limit.To),
    });

    private static JsonObject Write(Duty duty, DateOnly from) =>
        Rule(duty.Provenance, from, null, new() { ["id"] = duty.Id, ["text"] = Write(duty.Text) });

    private static JsonObject Write(CostLimit limit, DateOnly from) => Rule(limit.Provenance, from, null, new()
    {
        ["for"] = Write(limit.For),
        ["amount"] = limit.Amount,
        ["currency"] = limit.Currency,
        ["hours"] = limit.Hours,
        ["hourlyRate"] = limit.HourlyRate,
        ["counts"] = Texts(limit.Counts),
        ["aggregateWorkingDays"] = limit.AggregateWorkingDays,
    });

    private static JsonObject Write(Ground ground, DateOnly from) => Rule(ground.Provenance, from, ground.Ref, new()
    {
        ["ref"] = ground.Ref,
        ["title"] = Write(ground.Title),
        ["kind"] = FileWord.Of(ground.Kind),
        ["confirmsHolding"] = ground.ConfirmsHolding,
        ["aliases"] = ground.Aliases.Count == 0 ? null : Texts(ground.Aliases),
    });

    private static JsonObject Write(Exemption exemption, DateOnly from) => Rule(exemption.Provenance, from, exemption.Ref, new()
    {
        ["ref"] = exemption.Ref,
        ["title"] = Write(exemption.Title),
        ["kind"] = FileWord.Of(exemption.Kind),
        ["basis"] = FileWord.Of(exemption.Basis),
        ["ncnd"] = exemption.Ncnd,
        ["conditions"] = exemption.Conditions.Count == 0 ? null : List(exemption.Conditions, Write),
        ["aliases"] = exemption.Aliases.Count == 0 ? null : Texts(exemption.Aliases),
        ["note"] = exemption.Note is { } note ? Write(note) : null,
    });

    private static JsonObject Write(ExemptionCondition condition) => new()
    {
        ["kind"] = FileWord.Of(condition.Kind),
        ["when"] = Write(condition.When),
        ["source"] = condition.Source,
    };

    private static JsonObject Rule(Provenance rule, DateOnly from, string? source, JsonObject members)
    {
        members["source"] = rule.Source == source ? null : rule.Source;
        members["checkedOn"] = rule.CheckedOn == _checkedOn ? null : Day(rule.CheckedOn);
        members["from"] = rule.From == from ? null : Day(rule.From);
        members["to"] = Day(rule.To);
        return WithoutNulls(members);
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonValue? Flag(bool flag) => flag ? JsonValue.Create(true) : null;

    private static JsonArray Texts(IEnumerable<string> texts) => List(texts, text => JsonValue.Create(text));

    private static JsonArray? Some<T>(IReadOnlyList<T> items, Func<T, JsonNode?> write) => items.Count == 0 ? null : List(items, write);

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    private static JsonObject WithoutNulls(JsonObject members)
    {
        foreach (var name in members.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            members.Remove(name);
        }

        return members;
    }
}
