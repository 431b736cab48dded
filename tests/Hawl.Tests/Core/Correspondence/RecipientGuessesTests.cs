using System.Net;
using Hawl.Core.Correspondence;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Correspondence;

public sealed class RecipientGuessesTests
{
    private readonly ManualClock clock = new();

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")]
    [InlineData("172.32.0.1", "172.32.0.1")]
    public void Exhausted_AfterTooManyWrongAddresses_IsTrueForThatPeerForAWhile(string first, string again)
    {
        var guesses = new RecipientGuesses(clock);
        GuessWrong(guesses, first);

        Assert.True(guesses.Exhausted(At(again)));
        Assert.False(guesses.Exhausted(At("192.0.2.8")));
        Assert.False(guesses.Exhausted(At("2001:db8:1:3::1")));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(guesses.Exhausted(At(again)));
    }

    // What it brings was sent by others: answered with "later", a mistyped address would wait in its queue.
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.17.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("fd00::25")]
    public void Exhausted_OfAMailServerOfOurOwn_IsNever(string peer)
    {
        var guesses = new RecipientGuesses(clock);
        GuessWrong(guesses, peer);

        Assert.False(guesses.Exhausted(At(peer)));
    }

    private static void GuessWrong(RecipientGuesses guesses, string peer)
    {
        for (var guess = 0; guess < RecipientGuesses.Free; guess++)
        {
            Assert.False(guesses.Exhausted(At(peer)));
            guesses.WasWrong(At(peer));
        }
    }

    private static IPEndPoint At(string address) => new(IPAddress.Parse(address), 40_000);
}
