using Microsoft.AspNetCore.Html;

namespace Hawl.Web.Ui;

// Language is that of the file found: the default one where a page has not been written in the reader's.
public sealed record HelpPage(string Name, string Title, IHtmlContent Body, Language Language);
