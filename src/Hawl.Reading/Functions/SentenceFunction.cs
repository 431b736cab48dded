namespace Hawl.Reading.Functions;

// What a sentence of a reply does for the request, in the authority's own voice. The names are those of the example files.
internal enum SentenceFunction
{
    Refuses,
    Ncnd,
    NotHeld,
    Nil,
    No,
    Fact,
    Gives,
    Cover,
    Points,
    Follows,
    Undecided,
    Extends,
    Holding,
    Ack,
    Clarifies,
    Fee,
    Transfers,
    Absence,
    Failure,
    ReviewUpheld,
    ReviewOverturned,
    ReviewVaried,
    Law,
    Reasons,
    Recites,
    Courtesy,
    Other,
}
