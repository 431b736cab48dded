using System.Globalization;
using Hawl.Core;
using Hawl.Core.Documents;
using Hawl.Core.Publication;
using Hawl.Web.Api;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hawl.Web.Pages.Requests;

// A file of a message read as text: by its pages, its sheets as tables.
[Authorize(Policies.Public)]
[EnableRateLimiting(DownloadLimits.Files)]
[MadeFrom(PageSource.Request, IsKept = false)]
public sealed class FileModel(
    PublishedFileQuery files, FileTextQuery texts, RequestInHandQuery requests, CurrentViewer viewer, SiteToday today) : PageModel
{
    public required RequestInHand Asked { get; set; }

    public required PublishedFile Shown { get; set; }

    public required ShownFileText Text { get; set; }

    public string Original { get; private set; } = "";

    public string? Next => Text.Next is { } next ? "?leaf=" + next.ToString(CultureInfo.InvariantCulture) : null;

    public bool IsFirst => Text.Leaf == 1;

    // The question whose answer is proved by words that are marked here.
    public string? Proved { get; private set; }

    // What moderators are told that the file hides: a key of the texts, and how many.
    public IEnumerable<(string Key, int Count)> Hidden => Text.Hidden is not { } hidden ? [] : new[]
    {
        ("FileText.Hidden.Sheets", hidden.Sheets), ("FileText.Hidden.Rows", hidden.Rows), ("FileText.Hidden.Columns", hidden.Columns),
        ("FileText.Hidden.Words", hidden.Words), ("FileText.Hidden.Remarks", hidden.Remarks),
        ("FileText.Hidden.Deletions", hidden.Deletions), ("FileText.Hidden.Copies", hidden.Copies),
    }.Where(one => one.Item2 > 0);

    public async Task<IActionResult> OnGetAsync(
        string slug, long message, int number, string name, int? leaf, string? answer, [FromServices] FileProofQuery proofs,
        CancellationToken cancellation)
    {
        var (at, file) = await files.FindAsync(slug, message, number, Languages.Current.Code, viewer.Value, today.Value, cancellation);
        if (HttpContext.Answer(at, now => PageLinks.TextPath(now, message, number, name)) is { } status)
        {
            return StatusCode(status);
        }

        if (file is null || await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        var proof = answer is null
            ? null
            : await proofs.FindAsync(asked.Line.Id, message, number, answer, viewer.Value, cancellation);
        if (await texts.FindAsync(file, leaf, proof, viewer.Value, cancellation) is not { } text)
        {
            return NotFound();
        }

        if (name != file.Name + PageLinks.TextEnding)
        {
            var path = PageLinks.TextPath(slug, message, number, file.Name + PageLinks.TextEnding);
            return LocalRedirectPermanent(Languages.Current.PathPrefix + path + Request.QueryString);
        }

        (Shown, Text, Asked, Proved) = (file, text, asked, text.IsMarked ? proof?.Question : null);
        Original = PageLinks.FilePath(slug, message, number, file.Name);
        if (text.Fault is DocumentFault.NoReader)
        {
            // It will be read once the machine can.
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        return Page();
    }
}
