namespace Hawl.Mail.Containers;

/// <summary>What holds inside a group of RTF.</summary>
internal readonly record struct RtfState(
    RtfPlace Place, int Font, int Colour, bool Bold, bool Italic, bool Struck, bool Hidden, bool OnlyRtf, int Skip);
