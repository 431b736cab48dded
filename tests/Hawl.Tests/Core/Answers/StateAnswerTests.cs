using Hawl.Core.Accounts;
using Hawl.Core.Answers;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Answers;

public sealed class StateAnswerTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task Accept_OfAnUnsureReading_SettlesIt()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12", 0.4);
        Assert.Equal("Number 12 machine look", await some.StandsAsync());

        await some.AcceptAsync();

        Assert.Equal("Number 12 person", await some.StandsAsync());
        Assert.Equal([AnswerAct.Read, AnswerAct.Accepted], await some.HistoryAsync());
        var answer = await some.AnswerAsync();
        Assert.Equal(("the words", 1), (answer?.Stated.Quotation, answer?.Confidence));
    }

    [Theory]
    [InlineData(AnswerType.Yes, null, null)]
    [InlineData(AnswerType.No, "  since 2019 ", "since 2019")]
    [InlineData(AnswerType.Number, "1,250", "1250")]
    [InlineData(AnswerType.Number, "£1,250,300.50", "1250300.50")]
    [InlineData(AnswerType.Number, "<5", "<5")]
    [InlineData(AnswerType.Number, "12; 14;71%", "12; 14;71%")]
    [InlineData(AnswerType.Date, "2020-06-03", "2020-06-03")]
    [InlineData(AnswerType.Date, "2020", "2020")]
    [InlineData(AnswerType.Text, "A copy is\r\nheld.", "A copy is\nheld.")]
    [InlineData(AnswerType.List, "Ash; Elm", "Ash; Elm")]
    [InlineData(AnswerType.Nil, "whatever", "0")]
    [InlineData(AnswerType.NotHeld, "whatever", null)]
    [InlineData(AnswerType.Refused, "whatever", null)]
    [InlineData(AnswerType.Ncnd, null, null)]
    [InlineData(AnswerType.NotApplicable, null, null)]
    [InlineData(AnswerType.Attachment, null, null)]
    [InlineData(AnswerType.Unanswered, null, null)]
    [InlineData(AnswerType.See, "2", "2")]
    public async Task Correct_WithAValueOfItsType_StandsTidied(AnswerType type, string? typed, string? value)
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Text, "what the machine read", 0.9);

        await some.CorrectAsync(type, typed);

        Assert.Equal($"{type} {value} person", await some.StandsAsync());
        Assert.Equal("the words", (await some.AnswerAsync())?.Stated.Quotation);
    }

    [Theory]
    [InlineData(AnswerType.Number, null, SaidAnswer.NoNumber)]
    [InlineData(AnswerType.Number, "twelve", SaidAnswer.NoNumber)]
    [InlineData(AnswerType.Number, "1,25", SaidAnswer.NoNumber)]
    [InlineData(AnswerType.Date, "3 June", SaidAnswer.NoDate)]
    [InlineData(AnswerType.Date, "2020-13", SaidAnswer.NoDate)]
    [InlineData(AnswerType.Text, "  ", SaidAnswer.ValueMissing)]
    [InlineData(AnswerType.List, null, SaidAnswer.ValueMissing)]
    [InlineData(AnswerType.See, "", SaidAnswer.ValueMissing)]
    public async Task Correct_WithAValueThatIsNone_IsRefused(AnswerType type, string? typed, string rule)
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12");

        Assert.Equal(rule, await SomeAnswers.RefusalAsync(some.CorrectAsync(type, typed)));

        Assert.Equal("Number 12 machine", await some.StandsAsync());
    }

    [Fact]
    public async Task Correct_WithMoreThanCanBeKept_IsRefused()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12");

        var typed = new string('a', SaidAnswer.LongestValue + 1);

        Assert.Equal(SaidAnswer.TooLong, await SomeAnswers.RefusalAsync(some.CorrectAsync(AnswerType.Text, typed)));
    }

    [Fact]
    public async Task Correct_OfWhatNobodyAnswered_StandsWithoutEvidence()
    {
        var some = await SomeAnswers.CreateAsync(store);

        await some.CorrectAsync(AnswerType.Number, "12", question: "2");

        Assert.Equal("Number 12 person", await some.StandsAsync("2"));
        Assert.Null((await some.AnswerAsync("2"))?.Stated.Quotation);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("")]
    public async Task Correct_OfAQuestionNobodyAsked_IsRefused(string question)
    {
        var some = await SomeAnswers.CreateAsync(store);

        Assert.Equal(StateAnswer.NotAsked, await SomeAnswers.RefusalAsync(some.CorrectAsync(AnswerType.Yes, null, question: question)));
        Assert.Equal(StateAnswer.Changed, await SomeAnswers.RefusalAsync(some.AcceptAsync(question: question)));
    }

    [Fact]
    public async Task Correct_OfARefusalToAnAnswer_DropsItsGrounds()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Refused, null);
        await store.Some.ChangeAsync(db => db.Answers.Where(a => a.RequestId == some.Request.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Stated.Grounds, "FOIA s.31(1)")));

        await some.CorrectAsync(AnswerType.Ncnd, null);
        Assert.Equal("FOIA s.31(1)", (await some.AnswerAsync())?.Stated.Grounds);
        await some.CorrectAsync(AnswerType.Yes, null);

        Assert.Null((await some.AnswerAsync())?.Stated.Grounds);
    }

    [Fact]
    public async Task TakeBack_OfACorrection_LetsTheReadingStandAgain()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12", 0.4);
        await some.CorrectAsync(AnswerType.Number, "14");
        Assert.Equal("Number 14 person", await some.StandsAsync());

        await some.TakeBackAsync();

        Assert.Equal("Number 12 machine look", await some.StandsAsync());
        Assert.Equal([AnswerAct.Read, AnswerAct.Corrected, AnswerAct.TakenBack], await some.HistoryAsync());
    }

    [Fact]
    public async Task SaidTwice_FromTheSamePage_IsSaidOnce()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12", 0.4);
        var seen = (await some.AnswerAsync())?.Version;

        await Task.WhenAll(some.AcceptAsync(version: seen), some.AcceptAsync(version: seen));
        Assert.Equal([AnswerAct.Read, AnswerAct.Accepted], await some.HistoryAsync());

        var accepted = (await some.AnswerAsync())?.Version;
        await some.TakeBackAsync(version: accepted);
        await some.TakeBackAsync(version: accepted);
        Assert.Equal([AnswerAct.Read, AnswerAct.Accepted, AnswerAct.TakenBack], await some.HistoryAsync());
    }

    [Fact]
    public async Task Said_OfWhatHasChangedMeanwhile_IsRefusedAndNothingLost()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12", 0.4);
        var seen = (await some.AnswerAsync())?.Version;
        await some.CorrectAsync(AnswerType.Number, "14");

        Assert.Equal(StateAnswer.Changed, await SomeAnswers.RefusalAsync(some.CorrectAsync(AnswerType.Number, "15", version: seen)));
        Assert.Equal(StateAnswer.Changed, await SomeAnswers.RefusalAsync(some.TakeBackAsync(version: seen)));

        Assert.Equal("Number 14 person", await some.StandsAsync());
    }

    [Fact]
    public async Task Said_OfOneQuestion_LeavesTheOthersAsTheyWereLookedAt()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12", 0.4);
        await some.ReadAsync(AnswerType.Number, "3", 0.4, "2");
        var seen = (await some.AnswerAsync("2"))?.Version;

        await some.AcceptAsync();
        await some.AcceptAsync(question: "2", version: seen);

        Assert.Equal("Number 3 person", await some.StandsAsync("2"));
    }

    [Fact]
    public async Task Said_ByHelpersModeratorsAndAdministrators_Counts()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12", 0.4);
        var (moderator, admin) = (await store.Some.UserAsync(UserRole.Moderator), await store.Some.UserAsync(UserRole.Admin));

        await some.CorrectAsync(AnswerType.Number, "13", new Viewer(moderator.Id, true, false));
        await some.CorrectAsync(AnswerType.Number, "14", new Viewer(admin.Id, false, true));

        Assert.Equal("Number 14 person", await some.StandsAsync());
    }

    [Fact]
    public async Task Said_ByAStrangerOrNobody_IsRefused()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12", 0.4);
        var stranger = Viewer.User((await store.Some.UserAsync()).Id);

        Assert.Equal(AnswerRights.NotYours, await SomeAnswers.RefusalAsync(some.AcceptAsync(stranger)));
        Assert.Equal(AnswerRights.NotYours, await SomeAnswers.RefusalAsync(some.AcceptAsync(Viewer.Anonymous)));

        Assert.Equal("Number 12 machine look", await some.StandsAsync());
    }

    [Fact]
    public async Task NewerReading_AfterAPersonSpoke_AsksThemToLookAndOverwritesNothing()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12");
        await some.AcceptAsync();

        await some.ReadAsync(AnswerType.Number, "12");
        Assert.Equal("Number 12 person", await some.StandsAsync());
        await some.ReadAsync(AnswerType.Number, "15");
        Assert.Equal("Number 12 person look", await some.StandsAsync());

        await some.AcceptAsync();
        Assert.Equal("Number 12 person", await some.StandsAsync());
    }

    [Fact]
    public async Task NewerReading_ThatIsTakenInstead_Stands()
    {
        var some = await SomeAnswers.CreateAsync(store);
        await some.ReadAsync(AnswerType.Number, "12");
        await some.AcceptAsync();
        await some.ReadAsync(AnswerType.Number, "15");

        await some.TakeBackAsync();

        Assert.Equal("Number 15 machine", await some.StandsAsync());
    }
}
