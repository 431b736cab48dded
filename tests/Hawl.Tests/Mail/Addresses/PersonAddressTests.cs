using Hawl.Mail.Addresses;

namespace Hawl.Tests.Mail.Addresses;

public sealed class PersonAddressTests
{
    [Fact]
    public void Find_WhatFormatWrote_IsThePerson()
    {
        var hash = PersonAddress.HashFor(17, "Mair@home.example", "secret");
        var address = PersonAddress.Format("foi+", 17, hash, "requests.example");

        Assert.Equal($"foi+person-17-{hash}@requests.example", address);
        Assert.Equal(new PersonAddress(17, hash), PersonAddress.Find(address.ToUpperInvariant()));
    }

    [Theory]
    [InlineData(18, "mair@home.example", "secret")]
    [InlineData(17, "mair@work.example", "secret")]
    [InlineData(17, "mair@home.example", "another")]
    public void HashFor_AnotherPersonAddressOrSecret_IsAnother(long id, string email, string secret) =>
        Assert.NotEqual(PersonAddress.HashFor(17, "mair@home.example", "secret"), PersonAddress.HashFor(id, email, secret));

    [Theory]
    [InlineData("foi+person-17-2fd4e1c67a2d28f@requests.example")]
    [InlineData("foi+person-17-2fd4e1c67a2d28fcc@requests.example")]
    [InlineData("foi+person-99999999999999999999-2fd4e1c67a2d28fc@requests.example")]
    [InlineData("foi+request-17-2fd4e1c6@requests.example")]
    [InlineData("person")]
    [InlineData("")]
    public void Find_AnythingElse_IsNobody(string address) => Assert.Null(PersonAddress.Find(address));
}
