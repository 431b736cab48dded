namespace Hawl.Core.Moderation;

// Letters to one address of an authority that did not arrive.
public sealed record UndeliveredLetters(long FirstLetterId, long AuthorityId, string Authority, string Address, int Count, DateTime Since)
{
    // What the mail server said of the last of them.
    public string? ServerWords { get; init; }

    // What the authority's entry says now; another than the letters went to, if it was mended since.
    public string? AddressNow { get; init; }

    public IReadOnlyList<Letter> Letters { get; init; } = [];

    public DeliveryTrouble Trouble => DeliveryTroubles.Of(ServerWords);

    public static RuleException Settled() =>
        new("letters-settled", "Somebody has dealt with these letters already. Nothing more was done.");

    public sealed record Letter(long Id, string Slug, string Title, DateTime At);
}
