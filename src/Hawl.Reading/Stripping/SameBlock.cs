using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Hawl.Mail.Bodies;

namespace Hawl.Reading.Stripping;

// Two blocks with the same words are two blocks.
internal sealed class SameBlock : IEqualityComparer<Block>
{
    public bool Equals(Block? x, Block? y) => ReferenceEquals(x, y);

    public int GetHashCode([DisallowNull] Block obj) => RuntimeHelpers.GetHashCode(obj);
}
