using System.Globalization;

namespace Hawl.Core.Correspondence;

// Segments are read in the order of their names: time first, then a number within the process, then something nobody else has.
internal static class IntakeName
{
    public const string Extension = ".intake";
    public const string Temporary = ".tmp";

    private static int _number;

    public static string Next(DateTime at)
    {
        var time = at.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
        return $"{time}-{Interlocked.Increment(ref _number):D8}-{Guid.NewGuid():N}{Extension}";
    }
}
