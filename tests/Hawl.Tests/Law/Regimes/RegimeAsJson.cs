using System.Text.Json.Nodes;
using Hawl.Law.Clocks;
using Hawl.Law.Files;
using Hawl.Law.Regimes;
using Hawl.Law.Words;

namespace Hawl.Tests.Law.Regimes;

/// A regime written back in the form of its file, to show that reading loses nothing.
internal static class RegimeAsJson
{
    public static JsonObject Write(Regime regime) => new()
    {
        ["id"] = regime.Id,
        ["version"] = regime.Version,
        ["name"] = Write(regime.Name),
        ["shortName"] = Write(regime.ShortName),
        ["act"] = regime.Act,
        ["jurisdiction"] = regime.Jurisdiction,
        ["timeZone"] = regime.TimeZone,
        ["appliesToTags"] = List(regime.AppliesToTags, tag => JsonValue.Create(tag)),
        ["regulators"] = List(regime.Regulators, Write),
        ["responseClock"] = regime.ResponseClock.Id,
        ["clocks"] = List(regime.Clocks, Write),
        ["exemptions"] = List(regime.Exemptions, Write),
    };

    private static JsonObject Write(Wording wording) =>
        new(wording.Languages.Select(language => KeyValuePair.Create(language, (JsonNode?)JsonValue.Create(wording.In(language)))));

    private static JsonObject Write(Regulator regulator) => WithoutNulls(new()
    {
        ["name"] = Write(regulator.Name),
        ["from"] = $"{regulator.From:yyyy-MM-dd}",
        ["to"] = regulator.To?.ToString("yyyy-MM-dd", null),
    });

    private static JsonObject Write(Clock clock) => new()
    {
        ["id"] = clock.Id,
        ["name"] = Write(clock.Name),
        ["start"] = FileWord.Of(clock.Start),
        ["limits"] = List(clock.Limits, Write),
    };

    private static JsonObject Write(Limit limit) => WithoutNulls(new()
    {
        ["count"] = limit.Count,
        ["unit"] = FileWord.Of(limit.Unit),
        ["calendar"] = limit.Calendar,
        ["rolls"] = limit.Rolls ? true : null,
        ["force"] = FileWord.Of(limit.Force),
        ["source"] = limit.Source,
        ["checkedOn"] = $"{limit.CheckedOn:yyyy-MM-dd}",
        ["from"] = $"{limit.From:yyyy-MM-dd}",
        ["to"] = limit.To?.ToString("yyyy-MM-dd", null),
    });

    private static JsonObject Write(Exemption exemption) => WithoutNulls(new()
    {
        ["ref"] = exemption.Ref,
        ["title"] = Write(exemption.Title),
        ["kind"] = FileWord.Of(exemption.Kind),
        ["basis"] = FileWord.Of(exemption.Basis),
        ["ncnd"] = exemption.Ncnd,
        ["conditions"] = exemption.Conditions.Count == 0 ? null : List(exemption.Conditions, Write),
    });

    private static JsonObject Write(ExemptionCondition condition) => new()
    {
        ["kind"] = FileWord.Of(condition.Kind),
        ["when"] = Write(condition.When),
        ["source"] = condition.Source,
    };

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
