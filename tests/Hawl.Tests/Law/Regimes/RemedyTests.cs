using Hawl.Law.Calendars;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Regimes;

public class RemedyTests
{
    private static readonly DateOnly _today = new(2026, 11, 22);

    public static TheoryData<string> Laws => new(RegimeLibrary.BuiltIn.All.Select(law => law.Id));

    [Theory]
    [MemberData(nameof(Laws))]
    public void EveryLaw_HasSomethingToDoWhenTheAnswerIsLateOrRefused(string id)
    {
        var law = RegimeLibrary.BuiltIn.All.Single(one => one.Id == id);

        foreach (var when in new[]
        {
            RemedyCase.Overdue, RemedyCase.Refused, RemedyCase.Partial, RemedyCase.NotHeld, RemedyCase.Ncnd,
        })
        {
            Assert.NotEmpty(law.RemediesIn(when, _today));
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void EveryRemedyAndLetter_IsInEnglishAndWelsh(string id)
    {
        var law = RegimeLibrary.BuiltIn.All.Single(one => one.Id == id);
        var words = law.Remedies.SelectMany(one => new[] { one.Name, one.Text })
            .Concat(law.Letters.SelectMany(one => one.Paragraphs.Append(one.Title)));

        Assert.All(words, one => Assert.Equal(["cy", "en"], one.Languages.Intersect(["cy", "en"]).Order()));
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void EveryRegulatorWithALetter_CanBeReached(string id)
    {
        var law = RegimeLibrary.BuiltIn.All.Single(one => one.Id == id);

        Assert.NotNull(law.RegulatorOn(_today)?.Web);
    }

    [Theory]
    [InlineData("uk-foia", RemedyCase.Refused, "review", LimitForce.Should)]
    [InlineData("uk-foia", RemedyCase.ReviewAnswered, "complaint", LimitForce.Should)]
    [InlineData("uk-eir", RemedyCase.Refused, "review", LimitForce.Must)]
    [InlineData("scot-foisa", RemedyCase.Overdue, "review-late", LimitForce.Must)]
    [InlineData("scot-foisa", RemedyCase.ReviewOverdue, "complaint", LimitForce.Must)]
    [InlineData("fr-crpa", RemedyCase.Overdue, "complaint-late", LimitForce.Must)]
    public void Remedy_HasAClockOfLawOrOfPractice(string id, RemedyCase when, string remedy, LimitForce force)
    {
        var law = RegimeLibrary.BuiltIn.All.Single(one => one.Id == id);
        var found = law.RemediesIn(when, _today).Single(one => one.Id == remedy);

        Assert.Equal(force, law.FindClock(found.Clock ?? "")?.Limits[^1].Force);
    }

    [Fact]
    public void Foisa_DoesNotLeadFromSilenceToTheCommissionerWithoutAReview() => Assert.DoesNotContain(
        RegimeLibrary.BuiltIn.All.Single(one => one.Id == "scot-foisa").RemediesIn(RemedyCase.Overdue, _today),
        one => one.To == RemedyTo.Regulator);

    [Theory]
    [InlineData("\"clock\": \"ora.s5\"", "\"clock\": \"ora.s6\"", "remedies[0].clock: must be the id of one of the clocks")]
    [InlineData("\"letter\": \"appeal\"", "\"letter\": \"appael\"", "remedies[0].letter: must be the id of one of the letters")]
    [InlineData("[\"refused\"]", "[]", "remedies[0].when: must have at least one case")]
    [InlineData("https://", "http://", "regulators[0].web: must be an address that begins with https://")]
    public void Read_WithAWrongRemedyOrRegulator_NamesTheMember(string right, string wrong, string mistake)
    {
        Assert.Empty(RegimeFile.Read(Atlantis, CalendarLibrary.BuiltIn).Mistakes);

        var reading = RegimeFile.Read(Atlantis.Replace(right, wrong, StringComparison.Ordinal), CalendarLibrary.BuiltIn);

        Assert.Contains(mistake, Assert.Single(reading.Mistakes).ToString(), StringComparison.Ordinal);
    }

    private const string Atlantis = """
        {
          "id": "atlantis-foi", "checkedOn": "2024-01-01", "from": "1999-01-01", "version": 1,
          "name": { "en": "Open Records Act 1999" }, "shortName": { "en": "Open Records Act" },
          "act": "ORA", "jurisdiction": "XA", "timeZone": "Europe/London", "appliesToTags": [],
          "regulators": [{ "name": { "en": "Keeper of Seals" }, "web": "https://seals.example/complain", "from": "1999-01-01" }],
          "responseClock": "ora.s5",
          "clocks": [{ "id": "ora.s5", "name": { "en": "Response" }, "start": "request-received",
            "limits": [{ "count": 15, "unit": "working-days", "calendar": "scotland", "force": "must", "source": "s.5" }] }],
          "exemptions": [{ "ref": "s.12", "title": { "en": "Deep water" }, "kind": "absolute", "basis": "class" }],
          "remedies": [{ "id": "appeal", "name": { "en": "Appeal" }, "text": { "en": "To the Keeper." }, "when": ["refused"],
            "whom": "regulator", "clock": "ora.s5", "letter": "appeal", "source": "s.9" }],
          "letters": [{ "id": "appeal", "title": { "en": "Appeal" }, "paragraphs": [{ "en": "I appeal." }] }]
        }
        """;
}
