using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Moderation;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Moderation;

public sealed class ForgetHeldMailTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_NinetyDaysAfterItWasSetAsideAsSpam_LeavesNothingOfTheMail()
    {
        var spam = await SetAsideAsync(HeldMailState.Spam, "Cheap watches.");
        var notOurs = await SetAsideAsync(HeldMailState.NotOurs, "For another council.");
        store.Clock.Advance(ForgetHeldMail.Kept);
        var young = await SetAsideAsync(HeldMailState.Spam, "Cheaper watches.");
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        await ForgetAsync();

        var kept = await store.ReadAsync(db => db.HeldMails.Select(h => h.Id).ToListAsync());
        Assert.Equal(new[] { notOurs.Id, young.Id }.Order(), kept.Order());
        Assert.Equal((0, 0), await RowsAsync(spam.RawHash));
        Assert.Equal((1, 1), await RowsAsync(young.RawHash));
        Assert.False(IsOnDisk(spam.RawHash));
        Assert.True(IsOnDisk(notOurs.RawHash) && IsOnDisk(young.RawHash));
    }

    [Fact]
    public async Task ExecuteAsync_WithBytesThatARequestHasToo_KeepsThemThere()
    {
        var spam = await SetAsideAsync(HeldMailState.Spam, "We hold 12 of them.");
        await using (var scope = store.Services.CreateAsyncScope())
        {
            var request = await store.Some.RequestAsync();
            await scope.ServiceProvider.GetRequiredService<PlaceMail>()
                .ExecuteAsync(spam.RawHash, spam.Recipient, request.Id, "a test", default);
        }

        store.Clock.Advance(ForgetHeldMail.Kept + TimeSpan.FromMinutes(1));
        await ForgetAsync();

        Assert.False(await store.ReadAsync(db => db.HeldMails.AnyAsync(h => h.Id == spam.Id)));
        Assert.Equal(1, (await RowsAsync(spam.RawHash)).Files);
        Assert.True(IsOnDisk(spam.RawHash));
    }

    [Fact]
    public async Task Discard_OfAFileKeptAgainSince_LeavesItThere()
    {
        var since = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var hash = await store.DoAsync((FileStore files) => files.PutAsync(new MemoryStream("here again"u8.ToArray()), default));

        await store.DoAsync((FileStore files) =>
        {
            files.Discard(hash, since);
            files.Discard(new string('0', 64), since);
            return Task.CompletedTask;
        });

        Assert.True(IsOnDisk(hash));
    }

    private async Task<HeldMail> SetAsideAsync(HeldMailState asWhat, string words)
    {
        var held = await store.Services.HoldAsync(await store.Some.RequestAsync(), SomeMail.Bytes(words));
        var moderator = await store.Some.UserAsync(UserRole.Moderator);
        await store.DoAsync((DismissHeldMail dismiss) => dismiss.ExecuteAsync(held.Id, asWhat, moderator.Id, null, default));
        return held;
    }

    private Task ForgetAsync() => store.DoAsync((ForgetHeldMail forget) => forget.ExecuteAsync(default));

    private async Task<(int Deliveries, int Files)> RowsAsync(string hash) =>
        (await store.ReadAsync(db => db.MailDeliveries.CountAsync(d => d.RawHash == hash)),
            await store.ReadAsync(db => db.StoredFiles.CountAsync(f => f.Hash == hash)));

    private bool IsOnDisk(string hash) => File.Exists(Path.Combine(store.Settings.FilesFolder, hash[..2], hash[2..4], hash));
}
