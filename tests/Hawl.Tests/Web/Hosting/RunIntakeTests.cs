using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Correspondence;
using Hawl.Mail.Addresses;
using Hawl.Tests.Support;
using Hawl.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hawl.Tests.Web.Hosting;

public sealed class RunIntakeTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithAFolderThatGoesAwayAndComesBack_TakesInWhatComesThen()
    {
        var request = await store.Some.RequestAsync();
        var (folder, away) = (store.Settings.IntakeFolder, store.Settings.IntakeFolder + "-away");
        await using var journal = new IntakeJournal(folder, TimeProvider.System, new IntakeLimits { Poll = TimeSpan.FromMilliseconds(50) });
        using var running = new RunIntake(
            journal, store.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<RunIntake>.Instance);
        await running.StartAsync(default);

        Directory.Move(folder, away);
        await Task.Delay(300);
        Assert.False(running.ExecuteTask?.IsCompleted);
        Directory.Move(away, folder);
        await IntakeDrop.WriteAsync(folder, Envelope(request.Id, request.ReplyHash), Mail(), default);

        Assert.Equal("Grit", await SubjectAsync(request.Id));
        await running.StopAsync(default);
        Assert.True(running.ExecuteTask?.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task ExecuteAsync_WithOneOfManyMailsThatCannotBeStored_TakesInTheOthersAndThatOneLater()
    {
        var request = await store.Some.RequestAsync();
        var folder = Path.Combine(store.Settings.DataFolder, "intake-of-many");
        var mails = Enumerable.Range(1, 20).Select(n => Mail($"Grit {n}")).ToList();
        foreach (var mail in mails)
        {
            await IntakeDrop.WriteAsync(folder, Envelope(request.Id, request.ReplyHash), mail, default);
        }

        // Nothing can be written where a folder stands.
        var hash = Convert.ToHexStringLower(SHA256.HashData(mails[7].ToArray()));
        var place = Path.Combine(store.Settings.FilesFolder, hash[..2], hash[2..4], hash);
        Directory.CreateDirectory(place);
        await using var journal = new IntakeJournal(folder, TimeProvider.System);
        using var running = new RunIntake(
            journal, store.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<RunIntake>.Instance);
        await running.StartAsync(default);

        Assert.Equal(mails.Count - 1, await CountAsync(request.Id, mails.Count - 1));
        Directory.Delete(place);
        Assert.Equal(mails.Count, await CountAsync(request.Id, mails.Count));
        await running.StopAsync(default);
    }

    private async Task<int> CountAsync(long requestId, int wanted)
    {
        var count = 0;
        for (var attempt = 0; attempt < 200 && count < wanted; attempt++)
        {
            await Task.Delay(100);
            count = await store.ReadAsync(db => db.IncomingMessages.CountAsync(m => m.RequestId == requestId));
        }

        return count;
    }

    private async Task<string?> SubjectAsync(long requestId)
    {
        string? subject = null;
        for (var attempt = 0; attempt < 200 && subject is null; attempt++)
        {
            await Task.Delay(100);
            subject = await store.Some.ChangeAsync(
                db => db.IncomingMessages.Where(m => m.RequestId == requestId).Select(m => m.Subject).SingleOrDefaultAsync());
        }

        return subject;
    }

    private IntakeEnvelope Envelope(long requestId, string hash) => new()
    {
        DeliveryId = Guid.CreateVersion7(),
        MailFrom = "foi@ashcombe.example",
        Recipients = [ReplyAddress.Format(store.Settings.MailPrefix, requestId, hash, store.Settings.MailDomain)],
        Protocol = "pipe",
        ReceivedAt = store.Clock.GetUtcNow().UtcDateTime,
    };

    private static MemoryStream Mail(string subject = "Grit") =>
        new(Encoding.UTF8.GetBytes($"From: foi@ashcombe.example\r\nSubject: {subject}\r\n\r\nWe hold 40 tonnes.\r\n"));
}
