using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages;

[Authorize(Policies.Public)]
[MadeFrom(PageSource.Help)]
public sealed class HelpTextModel(HelpPages pages) : PageModel
{
    public required HelpPage Text { get; set; }

    public IActionResult OnGet(string name)
    {
        if (pages.Find(name) is not { } text)
        {
            return NotFound();
        }

        Text = text;
        return Page();
    }
}
