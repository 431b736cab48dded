using Hawl.Law.Clocks;

namespace Hawl.Core.Requests;

// Has the open requests to an authority counted again whose time in law changed.
public sealed class RecountAuthority(OrderRecount order)
{
    public Task ExecuteAsync(long authorityId, CancellationToken cancellation) =>
        order.ExecuteAsync(RecountReason.AuthorityChanged, Clock.FirstDayZero, Clock.LastDayZero, authorityId, cancellation);
}
