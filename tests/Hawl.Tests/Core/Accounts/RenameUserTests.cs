using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Accounts;

public sealed class RenameUserTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithAnotherName_KeepsTheOldAddressAndTheOldLetters()
    {
        var user = await store.Some.UserAsync(name: "Wren Alder");
        var request = await store.Some.RequestAsync(user);
        var before = await LetterAsync(request.Id);

        await store.DoAsync((RenameUser rename) => rename.ExecuteAsync(user.Id, " Wren  Birch ", default));

        Assert.Equal(("Wren Birch", "wren-birch"), await store.ReadAsync(async db =>
        {
            var known = await db.Users.SingleAsync(u => u.Id == user.Id);
            return (known.Name, known.Slug);
        }));
        Assert.Equal(
            ["wren-alder", "wren-birch"],
            await store.ReadAsync(db => db.UserSlugs.Where(s => s.UserId == user.Id).Select(s => s.Slug).Order().ToListAsync()));
        Assert.Equal(before, await LetterAsync(request.Id));
    }

    private Task<string> LetterAsync(long request) =>
        store.ReadAsync(db => db.OutgoingMessages.Where(m => m.RequestId == request).Select(m => m.Body).SingleAsync());
}
