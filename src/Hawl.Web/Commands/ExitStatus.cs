namespace Hawl.Web.Commands;

public static class ExitStatus
{
    public const int Done = 0;
    public const int No = 1;
    public const int WrongUsage = 2;

    // EX_TEMPFAIL of sysexits: a mail server that pipes to us keeps the mail and tries again.
    public const int TryLater = 75;
}
