namespace Hawl.Mail.Quotation;

/// <summary>The lines that a mail program writes above a quotation.</summary>
/// <param name="Start">The first of them.</param>
/// <param name="End">The line after the last of them.</param>
/// <param name="IsForward">Whether they say that mail is passed on rather than answered: what follows may be the answer itself.</param>
internal sealed record QuoteHeading(int Start, int End, bool IsForward)
{
    public const string Why = "written by a mail program above what it quotes";
}
