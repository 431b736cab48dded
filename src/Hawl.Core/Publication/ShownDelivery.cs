using Hawl.Core.Correspondence;

namespace Hawl.Core.Publication;

// What a mail server said of a letter, with every address taken out. Lasting: no letter to this address gets through.
public sealed record ShownDelivery(DateTime At, DeliveryFactKind Kind, string? Server, string Words, bool Lasting);
