namespace Hawl.Core.Publication;

// How far a thing may be seen. Backpage: by its address only, in no list and no index.
public enum Prominence
{
    Normal,
    Backpage,
    RequesterOnly,
    Hidden,
}
