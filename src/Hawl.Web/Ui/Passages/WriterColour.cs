using System.Globalization;
using Hawl.Core.Correspondence;

namespace Hawl.Web.Ui.Passages;

// The name of a colour an officer wrote in, which is all that carries meaning: which red it was does not.
public static class WriterColour
{
    // What nearly all words of a message are set in tells none of them from another.
    private const double NearlyAll = 0.95;
    private const double Grey = 0.2;

    private static readonly (double UpTo, string Name)[] _hues =
        [(15, "red"), (42, "orange"), (70, "yellow"), (170, "green"), (255, "blue"), (335, "purple"), (360, "red")];

    public static string? Name(string? colour)
    {
        if (colour is not ['#', .. { Length: 6 } digits]
            || !int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb))
        {
            return null;
        }

        double red = rgb >> 16, green = rgb >> 8 & 255, blue = rgb & 255;
        var (most, least) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
        if (most - least <= Grey * Math.Max(most, 1))
        {
            // Dark grey is ink and pale grey is paper.
            return most is > 100 and < 235 ? "grey" : null;
        }

        var hue = Hue(red, green, blue, most, most - least);
        return _hues.First(h => hue <= h.UpTo).Name;
    }

    public static string? CommonTo(IReadOnlyList<StoredPassage> passages)
    {
        var runs = passages.Where(p => !p.IsFolded).SelectMany(p => p.Blocks)
            .SelectMany(b => (b.Runs ?? []).Concat((b.Cells ?? []).SelectMany(c => c.Runs))).ToList();
        var all = runs.Sum(r => r.Text.Length);
        return runs.GroupBy(r => r.Colour).FirstOrDefault(g => g.Sum(r => r.Text.Length) > NearlyAll * all)?.Key;
    }

    private static double Hue(double red, double green, double blue, double most, double spread)
    {
        var hue = most == red ? (green - blue) / spread : most == green ? 2 + ((blue - red) / spread) : 4 + ((red - green) / spread);
        return hue < 0 ? (hue + 6) * 60 : hue * 60;
    }
}
