namespace Hawl.Mail.Quotation;

/// <summary>Words of a reply that stand in the same order in what we sent.</summary>
/// <param name="At">The place of the first in the reply.</param>
/// <param name="SentAt">The place of the first in what we sent.</param>
/// <param name="Length">How many there are.</param>
internal readonly record struct SentRun(int At, int SentAt, int Length)
{
    public int End => At + Length;

    public int SentEnd => SentAt + Length;
}
