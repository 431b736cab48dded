using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hawl.Tests.Core.Data;

public sealed class StoresTests
{
    [Theory]
    [InlineData("Host=db.example;Database=hawl", 100)]
    [InlineData("Host=db.example;Database=prepared_requests", 100)]
    [InlineData("Host=db.example;Max Auto Prepare=20", 20)]
    [InlineData("Host=db.example;MaxAutoPrepare=0", 0)]
    [InlineData("Host=db.example;max auto prepare=0", 0)]
    public void Postgres_UnlessTheSettingSaysOtherwise_PreparesWhatComesAgain(string setting, int expected)
    {
        var options = new DbContextOptionsBuilder<PostgresHawlContext>();
        Stores.Postgres(options, setting);
        using var db = new PostgresHawlContext(options.Options);

        Assert.Equal(expected, new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).MaxAutoPrepare);
    }
}
