namespace Hawl.Core.Publication;

// What a viewer is told of a thing.
public enum Sight
{
    // That nothing is there.
    Nothing,

    // That it was erased.
    Gone,

    // That it is there and not shown, with the public reason.
    Withheld,
    Shown,
}
