namespace Hawl.Core.Documents;

// What a file holds and does not show. It is counted for moderators and is never part of a text.
public sealed record DocumentHidden
{
    public int Sheets { get; set; }

    public int Rows { get; set; }

    public int Columns { get; set; }

    // Cells whose format shows nothing, and words set as hidden.
    public int Words { get; set; }

    public int Remarks { get; set; }

    // Words that a reviewer struck out.
    public int Deletions { get; set; }

    // Copies of data behind pivot tables and links to other files, whatever the sheets show of it.
    public int Copies { get; set; }

    public bool IsNone() => this == new DocumentHidden();
}
