namespace Hawl.Reading.Questions;

// "A. Floods" with 1 to 4 and "B. Staff" with 5 to 7: where the numbers run on below the letters, these only head them.
internal static class HeadingMarkers
{
    private const int FewestNumbers = 3;

    public static ItemMarker?[] Without(ItemMarker?[] markers)
    {
        var numbers = new List<int>();
        var within = 0;
        for (var line = 0; line < markers.Length; line++)
        {
            if (markers[line] is not { IsPlain: false, Above.Count: 0 } marker || marker.Last == ListLabel.Dash)
            {
                continue;
            }

            if (marker.Last.IsNumber)
            {
                numbers.Add(marker.Last.Readings().First().Ordinal);
            }
            else if (!marker.Last.IsCapital)
            {
                return markers;
            }
            else
            {
                within += numbers.Count > 0 ? 1 : 0;
            }
        }

        var runsOn = numbers.Count >= FewestNumbers && numbers.Select((number, n) => number == n + 1).All(isNext => isNext);
        return runsOn && within > 0 ? [.. markers.Select(marker => marker?.Last.IsCapital == true ? null : marker)] : markers;
    }
}
