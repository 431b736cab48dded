namespace Hawl.Web.Ui;

// A bar of a chart: what it is, how many, the figure in words where it is not the number alone, and the word that gives its colour.
public sealed record Bar(string Label, int Count, string? Figure = null, string? Word = null)
{
    public string? Href { get; init; }
}
