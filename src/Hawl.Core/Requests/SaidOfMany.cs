namespace Hawl.Core.Requests;

// Of how many it was said what came, and how many were left as they are because something had happened to them meanwhile.
public sealed record SaidOfMany(int Said, int Left);
