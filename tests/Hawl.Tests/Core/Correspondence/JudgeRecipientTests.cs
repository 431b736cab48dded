using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Correspondence;

public sealed class JudgeRecipientTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithARequestsOwnAddress_IsExactWhateverItsPrefixDomainAndCase()
    {
        var request = await NewAsync("1a2b3c40");

        Assert.All(
            await JudgeAllAsync(
                $"foi+request-{request.Id}-1a2b3c40@requests.example",
                $"FOI+REQUEST-{request.Id}-1A2B3C40@REQUESTS.EXAMPLE",
                $"request-{request.Id}-1a2b3c40@old-domain.example",
                $"<foi+request-{request.Id}-1a2b3c40@requests.example>",
                $"foi+request-bounce-{request.Id}-1a2b3c40@requests.example"),
            match => Assert.Equal(new RecipientMatch.Exact(request.Id), match));
    }

    [Fact]
    public async Task ExecuteAsync_WithLettersThatLookLikeDigits_IsExact()
    {
        var request = await NewAsync("1a00b111");

        Assert.All(
            await JudgeAllAsync($"request-{request.Id}-la0Obl1l@requests.example", $"request-{request.Id}-LAOobLLL@requests.example"),
            match => Assert.Equal(new RecipientMatch.Exact(request.Id), match));
    }

    [Fact]
    public async Task ExecuteAsync_WithTheWrongCheck_IsNearTheRequestOfItsNumber()
    {
        var request = await NewAsync("2222aaaa");

        Assert.All(
            await JudgeAllAsync($"request-{request.Id}-2222aaab@requests.example", $"request-{request.Id}-2222aaa@requests.example"),
            match => Assert.Equal(request.Id, Assert.IsType<RecipientMatch.Near>(match).RequestId));
    }

    [Fact]
    public async Task ExecuteAsync_WithTheWrongNumber_IsNearTheRequestOfItsCheck()
    {
        var (request, other) = (await NewAsync("3333aaaa"), await NewAsync("3333bbbb"));

        Assert.All(
            await JudgeAllAsync($"request-{other.Id}-3333aaaa@requests.example", "request-999999999-3333aaaa@requests.example"),
            match =>
            {
                var near = Assert.IsType<RecipientMatch.Near>(match);
                Assert.Equal((request.Id, "the check characters of the address are those of this request, but its number is another's"),
                    (near.RequestId, near.Why));
            });
    }

    [Fact]
    public async Task ExecuteAsync_WithAnAddressOfNoRequest_IsNone()
    {
        var request = await NewAsync("4444aaaa");

        Assert.All(
            await JudgeAllAsync(
                "request-999999999-00000000@requests.example",
                "request-9999999999999999999-00000000@requests.example",
                $"request-{request.Id}@requests.example",
                "postmaster@requests.example",
                "@",
                ""),
            match => Assert.NotEmpty(Assert.IsType<RecipientMatch.None>(match).Why));
    }

    [Fact]
    public async Task ExecuteAsync_WithACheckThatAnOldSiteGave_IsExact()
    {
        var request = await NewAsync("5555cccc");

        Assert.Equal(new RecipientMatch.Exact(request.Id),
            Assert.Single(await JudgeAllAsync($"foi+request-{request.Id}-5555cccc@requests.example")));
    }

    private async Task<Request> NewAsync(string hash)
    {
        var request = await store.Some.RequestAsync();
        await store.ReadAsync(db =>
            db.Requests.Where(r => r.Id == request.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.ReplyHash, hash)));
        return request;
    }

    private async Task<List<RecipientMatch>> JudgeAllAsync(params string[] addresses)
    {
        var matches = new List<RecipientMatch>();
        foreach (var address in addresses)
        {
            matches.Add(await store.DoAsync((JudgeRecipient judge) => judge.ExecuteAsync(address, default)));
        }

        return matches;
    }
}
