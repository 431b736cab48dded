using System.Data.Common;
using System.Net.Sockets;
using Hawl.Core;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Commands;

// What a person is told, in place of a stack trace, when a command is refused or when something outside Hawl fails.
public sealed record Failure(string Words, int Status)
{
    // Null when the fault is ours.
    public static Failure? Of(Exception problem) => Causes(problem).Select(Told).OfType<Failure>().FirstOrDefault();

    private static IEnumerable<Exception> Causes(Exception problem)
    {
        for (var cause = problem; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static Failure? Told(Exception cause) => cause switch
    {
        RuleException => new(cause.Message, ExitStatus.No),
        OperationCanceledException => new("It was stopped before it was done.", ExitStatus.TryLater),
        DbUpdateConcurrencyException => new("Somebody else changed the same thing at the same moment. Try again.", ExitStatus.TryLater),
        DbException => new($"The database cannot be used: {cause.Message}", ExitStatus.TryLater),
        IOException { InnerException: AddressInUseException } =>
            new($"{cause.Message} Stop the other program, or listen elsewhere with HAWL_URLS or HAWL_MAIL_LISTEN.", ExitStatus.No),
        SocketException => new($"The network cannot be used: {cause.Message}.", ExitStatus.No),
        IOException or UnauthorizedAccessException => new(cause.Message, ExitStatus.No),
        _ => null,
    };
}
