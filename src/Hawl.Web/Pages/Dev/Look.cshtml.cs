using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Dev;

// Every part in every state on one page, for those who work on the look. In development only.
[Authorize(Policies.Development)]
public sealed class LookModel : PageModel
{
    public static readonly DateOnly Sent = new(2020, 6, 2);

    public static readonly string[] Outcomes =
        ["full", "partial", "refused", "ncnd", "not-held", "nil-return", "waiting", "acknowledged", "overdue"];

    public static readonly string[] Answers =
    [
        "yes", "no", "number", "date", "text", "list", "not-held", "refused", "ncnd", "not-applicable", "nil", "see", "attachment",
        "unanswered", "unsure",
    ];

    public static readonly string[] Letter =
    [
        "Dear University of Wickmere,",
        "Please tell me whether the university looks at what its students write on public social media, under which policy, and how "
            + "many times it has done so since September 2017.",
        "I would like an answer to each numbered question. If one of them would take you beyond the cost limit, please answer the others.",
        "Yours faithfully,",
        "Robin Vale",
    ];

    public static readonly (string Question, string Answer)[] Paired =
    [
        ("1. Do you have a policy on the monitoring of social media?", "We do. The policy is attached as Policy-2019.pdf."),
        ("2. How many times was it used in the last academic year?", "Fourteen times, all of them after a complaint."),
    ];

    public static readonly (string Authority, string[] Cells)[] Table =
    [
        ("Ŵyr Fawr College", ["yes", "text", "no", "number"]),
        ("University of Wickmere", ["refused", "ncnd", "see", "not-held"]),
        ("Tollbridge Institute", ["nil", "attachment", "unanswered", "unsure"]),
    ];

    public string Name { get; } = "Higher education data: social media monitoring";

    public IReadOnlyList<TimelineStep> Answered =>
    [
        new("Sent", Sent, true), new("Acknowledged", Sent.AddDays(1), true), new("Answered", Sent.AddDays(29), true, "on the last day"),
    ];

    public IReadOnlyList<TimelineStep> Waiting =>
        [new("Sent", Sent, true), new("Acknowledged", Sent.AddDays(1), true), new("Answer due", Sent.AddDays(29), false)];

    public IReadOnlyList<ProgressPart> Parts =>
    [
        new("full", 52, "52 of 124 answered"), new("refused", 9, "9 refused"), new("not-held", 3, "3 not held"),
        new("waiting", 39, "39 acknowledged only"), new("overdue", 21, "21 silent and overdue"),
    ];

    public IReadOnlyList<Choice> Choices =>
    [
        new("full", "The information", "All of what was asked for", "full"), new("partial", "Some of it", null, "partial"),
        new("refused", "They refused", null, "refused"), new("not-held", "They do not have it", null, "not-held"),
        new("other", "Something else", "They asked a question, said they need longer, or only acknowledged", "clarification"),
    ];

    [BindProperty(SupportsGet = true)]
    public string Title { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Text { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Outcome { get; set; } = "partial";

    public PageResult OnGet()
    {
        ModelState.Clear();
        ModelState.AddModelError(nameof(Title), "Give your request a title of a few words.");
        return Page();
    }
}
