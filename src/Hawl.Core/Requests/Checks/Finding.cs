namespace Hawl.Core.Requests.Checks;

// One thing amiss. What stops must be put right; the rest is for the person to decide. Words are those of the letter it is about.
public sealed record Finding(FindingKind Kind, bool Stops = false, string Words = "")
{
    public bool IsOfTitle => Kind is FindingKind.TitleMissing or FindingKind.TitleShort or FindingKind.TitleLong
        or FindingKind.TitleGeneric or FindingKind.TitleCapitals;
}
