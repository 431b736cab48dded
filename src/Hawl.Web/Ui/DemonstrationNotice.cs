namespace Hawl.Web.Ui;

// Whether every page says that what it shows is made up: set once, from the database, before the first page is shown.
public sealed class DemonstrationNotice
{
    public bool IsShown { get; set; }
}
