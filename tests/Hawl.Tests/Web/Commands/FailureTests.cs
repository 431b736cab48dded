using System.Net.Sockets;
using Hawl.Core;
using Hawl.Web.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Commands;

public sealed class FailureTests
{
    public static TheoryData<Exception, int> Foreseen => new()
    {
        { new RuleException("rule", "No."), ExitStatus.No },
        { new OperationCanceledException(), ExitStatus.TryLater },
        { new DbUpdateConcurrencyException(), ExitStatus.TryLater },
        { new DbUpdateException("An error", new SqliteException("database is locked", 5)), ExitStatus.TryLater },
        { new InvalidOperationException("Transient", new SqliteException("unable to open", 14)), ExitStatus.TryLater },
        { new SocketException((int)SocketError.AccessDenied), ExitStatus.No },
        { new UnauthorizedAccessException("Access to the path is denied."), ExitStatus.No },
        { new DirectoryNotFoundException("There is no such folder."), ExitStatus.No },
    };

    [Theory]
    [MemberData(nameof(Foreseen))]
    public void Of_WithWhatIsForeseen_HasWordsAndAStatus(Exception problem, int status)
    {
        var failure = Assert.IsType<Failure>(Failure.Of(problem));

        Assert.Equal(status, failure.Status);
        Assert.NotEmpty(failure.Words);
    }

    [Fact]
    public void Of_WithAFaultOfOurs_IsNull() => Assert.Null(Failure.Of(new InvalidOperationException("A fault.")));
}
