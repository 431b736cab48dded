namespace Hawl.Core.Moderation;

public enum GuessCertainty
{
    Possible,
    Likely,
    Certain,
}
