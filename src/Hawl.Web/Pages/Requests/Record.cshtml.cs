using System.Globalization;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// What came by post, by telephone or in person, written down by the requester.
[Authorize(Policies.Requester)]
[MadeFrom(PageSource.Request)]
[RequestSizeLimit(LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
public sealed class RecordModel(
    RequestInHandQuery requests, RecordReply record, CurrentViewer viewer, Texts texts, RefusalWords refusals) : PageModel
{
    public const int MostFiles = NewRecordedReply.MostFiles;

    private const long LargestForm = 50_000_000;

    private static readonly IncomingWay[] NotMail = [IncomingWay.Post, IncomingWay.Telephone, IncomingWay.InPerson, IncomingWay.Elsewhere];

    public required RequestInHand Asked { get; set; }

    [BindProperty]
    public string? Way { get; set; }

    // As a date field gives it.
    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public Guid Key { get; set; }

    public string LargestFiles => FileSize.Of(LargestForm, texts);

    public IReadOnlyList<Choice> Ways => [.. NotMail.Select(w => new Choice(Words.Of(w), texts[$"Record.{Words.Of(w)}"]))];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        (Key, Way) = (Guid.NewGuid(), Words.Of(IncomingWay.Post));
        return await FindAsync(slug, cancellation) is { } refusal ? refusal : Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is { } refusal)
        {
            return refusal;
        }

        var way = NotMail.FirstOrDefault(w => Words.Of(w) == Way, IncomingWay.Post);
        var isDay = DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on);
        if (!isDay)
        {
            ModelState.AddModelError(nameof(On), refusals.Of(RecordReply.Day));
        }

        if (ModelState.IsValid && await RecordAsync(new NewRecordedReply(way, on, Text ?? "") { Key = Key, Files = Given() }, cancellation))
        {
            return LocalRedirect($"{Languages.Current.PathPrefix}/request/{slug}/next?done=recorded");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> RecordAsync(NewRecordedReply reply, CancellationToken cancellation)
    {
        try
        {
            await record.ExecuteAsync(Asked.Line.Id, reply, viewer.Value, cancellation);
            return true;
        }
        catch (RuleException refused) when (refused.Rule is RecordReply.Empty or RecordReply.Day or RecordReply.Files)
        {
            var field = refused.Rule switch
            {
                RecordReply.Empty => nameof(Text),
                RecordReply.Day => nameof(On),
                _ => nameof(Files),
            };
            ModelState.AddModelError(field, refusals.Of(refused));
            return false;
        }
    }

    private List<NewRecordedReply.File> Given() =>
        [.. Files.Select(f => new NewRecordedReply.File(f.FileName, f.ContentType ?? "", f.OpenReadStream, f.Length))];

    private async Task<IActionResult?> FindAsync(string slug, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        return asked.IsOwnedBy(viewer.Value) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
