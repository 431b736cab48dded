using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Law.Calendars;
using Hawl.Mail.Submission;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Correspondence;

public sealed class SendLetterTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithARequestThatChangesWhileTheLetterLeaves_RecordsThatItLeft()
    {
        var request = await store.Some.RequestAsync();
        var server = new Server(() => store.Some.ReplyAsync(request, "We have your letter."));

        var result = await SendAsync(request, server, default);

        Assert.Same(JobResult.Finished, result);
        await AssertSentOnceAsync(request, server);
    }

    [Fact]
    public async Task ExecuteAsync_WithAStopWhileTheServerSaysYes_RecordsThatItLeft()
    {
        var request = await store.Some.RequestAsync();
        using var stop = new CancellationTokenSource();
        var server = new Server(stop.CancelAsync);

        await SendAsync(request, server, stop.Token);

        await AssertSentOnceAsync(request, server);
    }

    [Fact]
    public void Course_FromADayTheClockCannotCountFrom_HasNoLastDay()
    {
        var reckoning = new Reckoning(CalendarLibrary.BuiltIn);

        Assert.Null(RequestCourse.From("uk-foia", reckoning, new DateOnly(1999, 1, 1)).Response?.Due);
        Assert.Equal(new DateOnly(2020, 7, 1), RequestCourse.From("uk-foia", reckoning, new DateOnly(2020, 6, 3)).Response?.Due);
    }

    private async Task AssertSentOnceAsync(Request request, Server server)
    {
        var letter = await store.Some.ChangeAsync(db => db.OutgoingMessages.AsNoTracking().Include(m => m.Request.Events)
            .SingleAsync(m => m.RequestId == request.Id));
        Assert.Equal((LetterState.Sent, "250 2.0.0 taken"), (letter.State, letter.ServerWords));
        Assert.Single(letter.Request.Events, e => e.Type is RequestEventType.LetterSent);
        await SendAsync(request, server, default);
        Assert.Equal(1, server.Letters);
    }

    private async Task<JobResult> SendAsync(Request request, Server server, CancellationToken cancellation)
    {
        await using var scope = store.Services.CreateAsyncScope();
        T Get<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var id = await Get<HawlContext>().OutgoingMessages.Where(m => m.RequestId == request.Id).Select(m => m.Id)
            .SingleAsync(CancellationToken.None);
        var send = new SendLetter(Get<HawlContext>(), server, Get<LetterComposer>(), Get<LetterProgress>());
        return await send.ExecuteAsync(id, cancellation);
    }

    // Does something while it has the letter, and takes it.
    private sealed class Server(Func<Task> meanwhile) : IMailTransport
    {
        public int Letters { get; private set; }

        public async Task<SubmissionResult> SendAsync(
            LetterEnvelope envelope, ReadOnlyMemory<byte> letter, CancellationToken cancellation)
        {
            await meanwhile();
            Letters++;
            return new SubmissionResult.Accepted("250 2.0.0 taken");
        }
    }
}
