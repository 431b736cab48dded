using System.Buffers;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hawl.Core.Data;

// What every store can keep. PostgreSQL takes no text with U+0000 or half a character in it, and hostile mail and addresses
// hold both: they become U+FFFD, one for one, so that offsets into a text stay right.
public sealed class StorableText : DbCommandInterceptor
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\0']);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        return string.Create(text.Length, text, (kept, given) =>
        {
            for (var i = 0; i < given.Length; i++)
            {
                var isPair = i + 1 < given.Length && char.IsSurrogatePair(given[i], given[i + 1]);
                kept[i] = given[i] == '\0' || (char.IsSurrogate(given[i]) && !isPair) ? Replacement : given[i];
                if (isPair)
                {
                    kept[++i] = given[i];
                }
            }
        });
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            if (parameter.Value is string text)
            {
                parameter.Value = Of(text);
            }
        }

        return result;
    }
}
