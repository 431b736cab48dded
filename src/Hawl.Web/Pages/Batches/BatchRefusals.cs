using Hawl.Core;
using Hawl.Web.Ui;

namespace Hawl.Web.Pages.Batches;

// What the verbs of batches refuse, in the words and the language of the page.
public sealed class BatchRefusals(Texts texts)
{
    public string Say(RuleException refusal) => texts[$"BatchRefused.{refusal.Rule}"];
}
