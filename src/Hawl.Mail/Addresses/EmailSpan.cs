namespace Hawl.Mail.Addresses;

/// <summary>Where an e-mail address stands in a text.</summary>
/// <param name="Start">Offset of its first character, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Address">The address as written there.</param>
public readonly record struct EmailSpan(int Start, int Length, string Address)
{
    /// <summary>The offset just after the address.</summary>
    public int End => Start + Length;
}
