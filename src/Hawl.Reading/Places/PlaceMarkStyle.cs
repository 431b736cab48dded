namespace Hawl.Reading.Places;

// How it names them: "Question 2", "2.1", "2.", "2", or in the question's own words.
internal enum PlaceMarkStyle
{
    Worded,
    Path,
    Closed,
    Bare,
    Repeated,
}
