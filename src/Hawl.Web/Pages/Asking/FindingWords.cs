using Hawl.Core;
using Hawl.Core.Requests.Checks;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Asking;

// What the checks found, in the page's words.
public sealed class FindingWords(Texts texts)
{
    public string Of(Finding finding) => texts[$"Check.{Words.Of(finding.Kind)}", finding.Words];
}
