namespace Hawl.Web.Ui;

// The shape and the colour of each type of answer, by its word; neither is ever alone.
public static class AnswerColour
{
    public static string Drawing(string type) => type == "nil" ? "nil-return" : type;

    public static string Of(string type) => type switch
    {
        "yes" => "full",
        "no" => "partial",
        "nil" => "nil-return",
        _ => type,
    };
}
