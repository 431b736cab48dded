using Hawl.Core.Requests;

namespace Hawl.Tests.Core.Requests;

public sealed class ActivityKeyTests
{
    [Fact]
    public void TryParse_WhatToStringWrote_GivesTheSameKey()
    {
        var key = new ActivityKey(new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc).AddTicks(1234560), 812);

        Assert.True(ActivityKey.TryParse(key.ToString(), out var read));
        Assert.Equal(key, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("a-1")]
    [InlineData("-1-1")]
    [InlineData("1-2-3")]
    [InlineData("9223372036854775807-1")]
    public void TryParse_Nonsense_IsNoKey(string? text) => Assert.False(ActivityKey.TryParse(text, out _));
}
